-- likes
--
-- revision: e83d60f1c97b
-- down-revision: 5c0e19b7a2f4

-- migrate:up
CREATE TABLE likes (joke_id INTEGER NOT NULL REFERENCES jokes (id));

-- migrate:down
DROP TABLE likes;
