SELECT 'table "users" can''t be rebuilt while foreign keys are on: take foreign-keys: on out of the header' FROM pragma_foreign_keys WHERE foreign_keys;
SELECT 'row ' || rowid || ' of "users"' || ' doesn''t fit: column "age" is to be BOOLEAN, and has ' || quote((CAST(age AS INTEGER) >= 18)) FROM "users" WHERE (CAST(age AS INTEGER) >= 18) IS NOT NULL AND (CAST((CAST(age AS INTEGER) >= 18) AS INTEGER) = (CAST(age AS INTEGER) >= 18) AND CAST((CAST(age AS INTEGER) >= 18) AS INTEGER) IN (0, 1)) IS NOT TRUE LIMIT 1;
CREATE TABLE "furrow_new_users" (
  id INTEGER PRIMARY KEY,
  username TEXT,
  email TEXT,
  age BOOLEAN
);
INSERT INTO "furrow_new_users" ("id", "username", "email", "age")
  SELECT "id", "username", "email", CAST(age AS INTEGER) >= 18 FROM "users";
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "furrow_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
ALTER TABLE "users" RENAME COLUMN "age" TO "adult";
