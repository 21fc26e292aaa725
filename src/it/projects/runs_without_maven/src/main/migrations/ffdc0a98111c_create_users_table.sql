-- create users table
--
-- revision: ffdc0a98111c
-- down-revision: none

-- migrate:up postgresql
CREATE TABLE users (id SERIAL PRIMARY KEY, username VARCHAR(40) NOT NULL UNIQUE);

-- migrate:up sqlite
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, username VARCHAR(40) NOT NULL UNIQUE);

-- migrate:down
DROP TABLE users;
