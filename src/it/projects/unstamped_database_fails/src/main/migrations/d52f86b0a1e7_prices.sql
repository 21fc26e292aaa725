-- prices
--
-- revision: d52f86b0a1e7
-- down-revision: a41c7e90d5b3

-- migrate:up
ALTER TABLE offers ADD COLUMN price NUMERIC(8, 2);

-- migrate:down
ALTER TABLE offers DROP COLUMN price;
