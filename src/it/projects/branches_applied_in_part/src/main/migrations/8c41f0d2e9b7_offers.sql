-- offers
--
-- revision: 8c41f0d2e9b7
-- down-revision: 60ebacf5d282

-- migrate:up
CREATE TABLE offers (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL);

-- migrate:down
DROP TABLE offers;
