SELECT 'table "users" can''t be rebuilt while foreign keys are on: take foreign-keys: on out of the header' FROM pragma_foreign_keys WHERE foreign_keys;
CREATE TABLE "furrow_new_users" (
  id INTEGER PRIMARY KEY,
  username TEXT,
  email TEXT,
  age VARCHAR(3) DEFAULT '0'
);
INSERT INTO "furrow_new_users" ("id", "username", "email", "age")
  SELECT "id", "username", "email", "age" FROM "users";
DROP TABLE "users";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "furrow_new_users" RENAME TO "users";
PRAGMA legacy_alter_table = OFF;
