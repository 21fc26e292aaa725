-- who likes which joke
--
-- revision: 2d970929c35a
-- down-revision: 37e1cb6de47a
-- created: 2020-11-22T10:12:44Z

-- migrate:up
CREATE TABLE likes (
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  joke_id INTEGER NOT NULL REFERENCES jokes (id) ON DELETE CASCADE,
  PRIMARY KEY (user_id, joke_id)
);

-- migrate:down
DROP TABLE likes;
