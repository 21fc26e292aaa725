-- likes
--
-- revision: 5f2e9d31b0aa
-- down-revision: 60ebacf5d282

-- migrate:up
CREATE TABLE likes (user_id INTEGER NOT NULL REFERENCES users (id));

-- migrate:down
DROP TABLE likes;
