-- accounts of people
--
-- revision: c0ffee000001
-- down-revision: none

-- migrate:up
CREATE TABLE accounts (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(200) NOT NULL UNIQUE);

-- migrate:down
DROP TABLE accounts;
