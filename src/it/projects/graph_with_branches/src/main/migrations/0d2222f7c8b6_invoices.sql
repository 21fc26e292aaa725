-- invoices
--
-- revision: 0d2222f7c8b6
-- down-revision: none
-- branch-labels: billing
-- created: 2026-03-05T11:20:00Z

-- migrate:up
CREATE TABLE invoices (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL);

-- migrate:down
DROP TABLE invoices;
