ALTER TABLE "users" RENAME COLUMN "email" TO "mail";
SELECT 'table "users" can''t be rebuilt while foreign keys are on' FROM pragma_foreign_keys WHERE foreign_keys;
SELECT 'column "' || name || '" of "users" would be lost' FROM pragma_table_xinfo('users') WHERE hidden = 0 AND name COLLATE NOCASE NOT IN ('id', 'username', 'mail', 'age') LIMIT 1;
SELECT 'row ' || rowid || ' of "users"' || ' doesn''t fit: column "age" is to be INTEGER, and has ' || quote((CAST(age AS INTEGER))) FROM "users" WHERE (CAST(age AS INTEGER)) IS NOT NULL AND (CAST((CAST(age AS INTEGER)) AS INTEGER) = (CAST(age AS INTEGER)) AND CAST((CAST(age AS INTEGER)) AS INTEGER) BETWEEN -2147483648 AND 2147483647) IS NOT TRUE LIMIT 1;
CREATE TABLE "furrow_new_users" (
  id INTEGER PRIMARY KEY,
  username TEXT,
  "mail" TEXT,
  age INTEGER,
  "code" UUID TEXT,
  CONSTRAINT "users_code_key" UNIQUE ("code"),
  CONSTRAINT "users_check" CHECK (age > 0)
);
INSERT INTO "furrow_new_users" ("id", "username", "mail", "age")
  SELECT "id", "username", "mail", CAST(age AS INTEGER) FROM "users";
SELECT 'row ' || quote(o."id") || ' of "users" would not stay as it is: ' || CASE WHEN n."id" IS NULL THEN 'it would be lost' WHEN n."username" IS NOT +o."username" THEN '"username" = ' || quote(o."username") || ' would become ' || quote(n."username") WHEN n."mail" IS NOT +o."mail" THEN '"mail" = ' || quote(o."mail") || ' would become ' || quote(n."mail") END FROM "users" o LEFT JOIN "furrow_new_users" n ON n."id" = o."id" WHERE n."id" IS NULL OR (n."username", n."mail") IS NOT (+o."username", +o."mail") LIMIT 1;
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "furrow_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "users_age_idx" ON "users" ("age");
