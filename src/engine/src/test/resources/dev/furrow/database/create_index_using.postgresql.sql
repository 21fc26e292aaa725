CREATE INDEX "plain_a_idx" ON "plain" USING "brin" ("a");
CREATE INDEX "plain_b_idx" ON "plain" ("b") INCLUDE ("a");
CREATE INDEX "users_username_idx" ON "users" ("username" text_pattern_ops);
