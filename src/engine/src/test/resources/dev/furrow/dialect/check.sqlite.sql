SELECT 'row ' || rowid || ' of "users"' || ' doesn''t meet check "users_check"' || ': username = ' || quote("username") FROM "users" WHERE NOT (length(username) > 0) LIMIT 1;
ALTER TABLE "users" ADD CONSTRAINT "users_check" CHECK (length(username) > 0);
