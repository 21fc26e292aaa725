-- jokes that users tell
--
-- revision: 37e1cb6de47a
-- down-revision: ffdc0a98111c

-- migrate:up
CREATE TABLE jokes (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id));

-- migrate:down
DROP TABLE jokes;
