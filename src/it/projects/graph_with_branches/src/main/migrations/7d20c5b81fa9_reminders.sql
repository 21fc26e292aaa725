-- reminders of invoices
--
-- revision: 7d20c5b81fa9
-- down-revision: 0d2222f7c8b6
-- created: 2026-03-12T16:00:00Z

-- migrate:up
CREATE TABLE reminders (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL);

-- migrate:down
DROP TABLE reminders;
