SELECT 'row ' || rowid || ' of "users"' || ' has no value for column "username", which may not be NULL' FROM "users" WHERE "username" IS NULL LIMIT 1;
ALTER TABLE "users" ALTER COLUMN "username" SET NOT NULL;
