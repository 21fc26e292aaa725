-- offers
--
-- revision: a41c7e90d5b3
-- down-revision: c39a5f7e1d08

-- migrate:up postgresql
CREATE TABLE offers (id SERIAL PRIMARY KEY, body VARCHAR(255) NOT NULL UNIQUE);

-- migrate:up sqlite
CREATE TABLE offers (id INTEGER PRIMARY KEY AUTOINCREMENT, body VARCHAR(255) NOT NULL UNIQUE);

-- migrate:down
DROP TABLE offers;
