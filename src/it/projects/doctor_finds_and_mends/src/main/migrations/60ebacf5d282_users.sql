-- users
--
-- revision: 60ebacf5d282
-- down-revision: none

-- migrate:up postgresql
CREATE TABLE users (id SERIAL PRIMARY KEY, name VARCHAR(40) NOT NULL UNIQUE CHECK (name <> ''));
CREATE INDEX users_by_name ON users (lower(name));

-- migrate:up sqlite
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(40) NOT NULL UNIQUE CHECK (name <> ''));
CREATE INDEX users_by_name ON users (lower(name));

-- migrate:down
DROP TABLE users;
