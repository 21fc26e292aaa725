ALTER TABLE "users" ALTER COLUMN "age" TYPE integer USING CAST(age AS INTEGER);
ALTER TABLE "users" RENAME COLUMN "email" TO "mail";
ALTER TABLE "users" ADD COLUMN "code" uuid;
ALTER TABLE "users" ADD CONSTRAINT "users_code_key" UNIQUE ("code");
ALTER TABLE "users" ADD CONSTRAINT "users_check" CHECK (age > 0);
CREATE INDEX "users_age_idx" ON "users" ("age");
