-- add offers
--
-- revision: 8c41f0d2e9b7
-- down-revision: 3f9a1c07d2e4

-- migrate:up
CREATE TABLE offers (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL);

INSERT INTO offers (id, name) VALUES (1, 'two jokes for one');

INSERT INTO offers (id, name) VALUES (1, 'three jokes for two');

-- migrate:down
DROP TABLE offers;
