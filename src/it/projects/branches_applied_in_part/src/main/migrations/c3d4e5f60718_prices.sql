-- prices of offers
--
-- revision: c3d4e5f60718
-- down-revision: 7d20c5b81fa9

-- migrate:up
ALTER TABLE offers ADD COLUMN price INTEGER;

-- migrate:down
ALTER TABLE offers DROP COLUMN price;
