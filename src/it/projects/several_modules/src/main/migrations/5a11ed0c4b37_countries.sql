-- countries
--
-- revision: 5a11ed0c4b37
-- down-revision: none

-- migrate:up postgresql
CREATE TABLE countries (id SERIAL PRIMARY KEY, body VARCHAR(255) NOT NULL UNIQUE);

-- migrate:up sqlite
CREATE TABLE countries (id INTEGER PRIMARY KEY AUTOINCREMENT, body VARCHAR(255) NOT NULL UNIQUE);

-- migrate:down
DROP TABLE countries;
