-- likes by user
--
-- revision: 0d2222f7c8b6
-- down-revision: 5f2e9d31b0aa

-- migrate:up
CREATE INDEX likes_by_user ON likes (user_id);

-- migrate:down
DROP INDEX likes_by_user;
