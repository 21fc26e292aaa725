-- offers
--
-- revision: a41c7e90d5b3
-- down-revision: 60ebacf5d282

-- migrate:up
CREATE TABLE offers (id INTEGER NOT NULL PRIMARY KEY, body VARCHAR(255) NOT NULL);

-- migrate:down
DROP TABLE offers;
