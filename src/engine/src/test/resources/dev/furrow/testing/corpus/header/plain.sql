-- add jokes
--
-- why: prose may have colons
--
-- revision: 37e1cb6de47a
-- down-revision: ffdc0a98111c, 2d970929c35a
-- depends-on: users, billing
-- branch-labels: jokes
-- created: 2020-11-20T15:06:02Z

-- migrate:up postgresql transaction:false
SELECT 1;
