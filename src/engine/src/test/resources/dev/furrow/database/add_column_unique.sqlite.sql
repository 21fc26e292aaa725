SELECT 'table "users" can''t be rebuilt while foreign keys are on' FROM pragma_foreign_keys WHERE foreign_keys;
SELECT 'column "' || name || '" of "users" would be lost' FROM pragma_table_xinfo('users') WHERE hidden = 0 AND name COLLATE NOCASE NOT IN ('id', 'username', 'email', 'age') LIMIT 1;
CREATE TABLE "furrow_new_users" (
  id INTEGER PRIMARY KEY,
  username TEXT,
  email TEXT,
  age VARCHAR(3),
  "nick" VARCHAR(20),
  CONSTRAINT "users_nick_key" UNIQUE ("nick")
);
INSERT INTO "furrow_new_users" ("id", "username", "email", "age")
  SELECT "id", "username", "email", "age" FROM "users";
SELECT 'row ' || quote(o."id") || ' of "users" would not stay as it is: ' || CASE WHEN n."id" IS NULL THEN 'it would be lost' WHEN n."username" IS NOT +o."username" THEN '"username" = ' || quote(o."username") || ' would become ' || quote(n."username") WHEN n."email" IS NOT +o."email" THEN '"email" = ' || quote(o."email") || ' would become ' || quote(n."email") WHEN n."age" IS NOT +o."age" THEN '"age" = ' || quote(o."age") || ' would become ' || quote(n."age") END FROM "users" o LEFT JOIN "furrow_new_users" n ON n."id" = o."id" WHERE n."id" IS NULL OR (n."username", n."email", n."age") IS NOT (+o."username", +o."email", +o."age") LIMIT 1;
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "furrow_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
