
-- revision: a
-- down-revision: none
-- migrate:up
