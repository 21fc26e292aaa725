-- users
--
-- revision: ffdc0a98111c
-- down-revision: none

-- migrate:up
CREATE TABLE users (id INTEGER PRIMARY KEY, username VARCHAR(40) NOT NULL);

-- migrate:down
DROP TABLE users;
