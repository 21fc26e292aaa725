SELECT 'table "users" can''t be rebuilt while foreign keys are on' FROM pragma_foreign_keys WHERE foreign_keys;
SELECT 'column "' || name || '" of "users" would be lost' FROM pragma_table_xinfo('users') WHERE hidden = 0 AND name COLLATE NOCASE NOT IN ('id', 'username', 'email', 'age') LIMIT 1;
SELECT 'row ' || rowid || ' of "users"' || ' doesn''t fit: column "age" is to be BOOLEAN, and has ' || quote((CAST(age AS INTEGER) >= 18)) FROM "users" WHERE (CAST(age AS INTEGER) >= 18) IS NOT NULL AND (CAST((CAST(age AS INTEGER) >= 18) AS INTEGER) = (CAST(age AS INTEGER) >= 18) AND CAST((CAST(age AS INTEGER) >= 18) AS INTEGER) IN (0, 1)) IS NOT TRUE LIMIT 1;
CREATE TABLE "furrow_new_users" (
  id INTEGER PRIMARY KEY,
  username TEXT,
  email TEXT,
  age BOOLEAN
);
INSERT INTO "furrow_new_users" ("id", "username", "email", "age")
  SELECT "id", "username", "email", CAST(age AS INTEGER) >= 18 FROM "users";
SELECT 'row ' || quote(o."id") || ' of "users" would not stay as it is: ' || CASE WHEN n."id" IS NULL THEN 'it would be lost' WHEN n."username" IS NOT +o."username" THEN '"username" = ' || quote(o."username") || ' would become ' || quote(n."username") WHEN n."email" IS NOT +o."email" THEN '"email" = ' || quote(o."email") || ' would become ' || quote(n."email") END FROM "users" o LEFT JOIN "furrow_new_users" n ON n."id" = o."id" WHERE n."id" IS NULL OR (n."username", n."email") IS NOT (+o."username", +o."email") LIMIT 1;
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "furrow_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
ALTER TABLE "users" RENAME COLUMN "age" TO "adult";
