-- merge likes and offers
--
-- revision: c3d4e5f60718
-- down-revision: 5f2e9d31b0aa, 8c41f0d2e9b7
-- created: 2026-03-11T12:00:00Z

-- migrate:up

-- migrate:down
