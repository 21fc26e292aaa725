-- the first offers
--
-- revision: 7d20c5b81fa9
-- down-revision: 8c41f0d2e9b7

-- migrate:up
INSERT INTO offers (id, name) VALUES (1, 'a dozen eggs');

-- migrate:down
DELETE FROM offers WHERE id = 1;
