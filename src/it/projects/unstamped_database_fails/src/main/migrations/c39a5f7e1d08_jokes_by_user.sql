-- jokes by user
--
-- revision: c39a5f7e1d08
-- down-revision: b7d1e0c94a26

-- migrate:up
CREATE INDEX jokes_by_user ON jokes (user_id);

-- migrate:down
DROP INDEX jokes_by_user;
