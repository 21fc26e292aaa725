SELECT 'table "notes" can''t be rebuilt while foreign keys are on: take foreign-keys: on out of the header' FROM pragma_foreign_keys WHERE foreign_keys;
CREATE TABLE "furrow_new_notes" (
  id INTEGER NOT NULL PRIMARY KEY,
  user_id INTEGER,
  title VARCHAR(80) DEFAULT 'none' NOT NULL UNIQUE,
  CONSTRAINT "notes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "furrow_new_notes" ("id", "user_id", "title")
  SELECT "id", "user_id", "title" FROM "notes";
DROP TABLE "notes";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "furrow_new_notes" RENAME TO "notes";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX notes_title_idx ON notes (title);
