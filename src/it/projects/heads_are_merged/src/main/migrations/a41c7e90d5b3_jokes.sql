-- jokes that users tell
--
-- revision: a41c7e90d5b3
-- down-revision: 60ebacf5d282
-- created: 2026-03-04T10:02:00Z

-- migrate:up
CREATE TABLE jokes (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL);

-- migrate:down
DROP TABLE jokes;
