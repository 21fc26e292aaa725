-- users
--
-- revision: 60ebacf5d282
-- down-revision: none

-- migrate:up
CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL);

-- migrate:down
DROP TABLE users;
