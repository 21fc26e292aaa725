-- users
--
-- revision: 60ebacf5d282
-- down-revision: none

-- migrate:up postgresql
CREATE TABLE users (id SERIAL PRIMARY KEY, body VARCHAR(255) NOT NULL UNIQUE);

-- migrate:up sqlite
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, body VARCHAR(255) NOT NULL UNIQUE);

-- migrate:down
DROP TABLE users;
