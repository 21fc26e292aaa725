-- likes of jokes
--
-- revision: 5f2e9d31b0aa
-- down-revision: a41c7e90d5b3
-- created: 2026-03-09T08:30:00Z

-- migrate:up
CREATE TABLE likes (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL);

-- migrate:down
DROP TABLE likes;
