CREATE INDEX "users_age_idx" ON "users" ("age");
DROP INDEX "users_age_idx";
