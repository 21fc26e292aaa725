-- users and jokes
--
-- revision: 7d20c5b81fa9
-- down-revision: none

-- migrate:up
CREATE TABLE users (id INTEGER PRIMARY KEY, username VARCHAR(40) NOT NULL);

CREATE TABLE jokes (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id),
  body VARCHAR(255) NOT NULL
);

-- migrate:down
DROP TABLE jokes;
DROP TABLE users;
