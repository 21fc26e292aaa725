-- users
--
-- revision: 5c0e19b7a2f4
-- down-revision: none

-- migrate:up
CREATE TABLE users (id SERIAL PRIMARY KEY, name VARCHAR(40) NOT NULL UNIQUE);
CREATE TABLE jokes (id SERIAL PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), body TEXT NOT NULL);
INSERT INTO users (name) VALUES ('ann');

-- migrate:down
DROP TABLE jokes;
DROP TABLE users;
