-- orders
--
-- revision: 0d2222f7c8b6
-- down-revision: none

-- migrate:up postgresql
CREATE TABLE orders (id SERIAL PRIMARY KEY, body VARCHAR(255) NOT NULL UNIQUE);

-- migrate:up sqlite
CREATE TABLE orders (id INTEGER PRIMARY KEY AUTOINCREMENT, body VARCHAR(255) NOT NULL UNIQUE);

-- migrate:down
DROP TABLE orders;
