-- orders of accounts
--
-- revision: 5a0000000001
-- down-revision: none

-- migrate:up
CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, account_id INTEGER NOT NULL REFERENCES accounts (id));

-- migrate:down
DROP TABLE orders;
