-- offers in the shop
--
-- revision: 8c41f0d2e9b7
-- down-revision: a41c7e90d5b3
-- created: 2026-03-10T15:45:00Z

-- migrate:up
CREATE TABLE offers (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL);

-- migrate:down
DROP TABLE offers;
