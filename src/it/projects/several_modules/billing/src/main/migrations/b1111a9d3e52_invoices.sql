-- invoices
--
-- revision: b1111a9d3e52
-- down-revision: none

-- migrate:up postgresql
CREATE TABLE invoices (id SERIAL PRIMARY KEY, body VARCHAR(255) NOT NULL UNIQUE);

-- migrate:up sqlite
CREATE TABLE invoices (id INTEGER PRIMARY KEY AUTOINCREMENT, body VARCHAR(255) NOT NULL UNIQUE);

-- migrate:down
DROP TABLE invoices;
