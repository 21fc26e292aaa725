CREATE INDEX "users_username_age_idx" ON "users" ("username", "age" DESC);
