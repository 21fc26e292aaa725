PRAGMA writable_schema = ON;
UPDATE main.sqlite_schema SET sql = 'CREATE TABLE "users" (
  id INTEGER CONSTRAINT "users_pkey" PRIMARY KEY,
  username TEXT,
  email TEXT,
  age VARCHAR(3)
)'
  WHERE type = 'table' AND name = 'users';
PRAGMA writable_schema = OFF;
ALTER TABLE "users" RENAME TO "people";
