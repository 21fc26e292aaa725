CREATE INDEX CONCURRENTLY "users_age_idx" ON "users" ("age");
DROP INDEX CONCURRENTLY "users_age_idx";
