SELECT 'table "notes" can''t be rebuilt while foreign keys are on' FROM pragma_foreign_keys WHERE foreign_keys;
SELECT 'column "' || name || '" of "notes" would be lost' FROM pragma_table_xinfo('notes') WHERE hidden = 0 AND name COLLATE NOCASE NOT IN ('id', 'user_id', 'title') LIMIT 1;
CREATE TABLE "furrow_new_notes" (
  id INTEGER NOT NULL PRIMARY KEY,
  user_id INTEGER,
  title VARCHAR(80) DEFAULT 'none' NOT NULL
);
INSERT INTO "furrow_new_notes" ("id", "user_id", "title")
  SELECT "id", "user_id", "title" FROM "notes";
SELECT 'row ' || quote(o."id") || ' of "notes" would not stay as it is: ' || CASE WHEN n."id" IS NULL THEN 'it would be lost' WHEN n."user_id" IS NOT +o."user_id" THEN '"user_id" = ' || quote(o."user_id") || ' would become ' || quote(n."user_id") WHEN n."title" IS NOT +o."title" THEN '"title" = ' || quote(o."title") || ' would become ' || quote(n."title") END FROM "notes" o LEFT JOIN "furrow_new_notes" n ON n."id" = o."id" WHERE n."id" IS NULL OR (n."user_id", n."title") IS NOT (+o."user_id", +o."title") LIMIT 1;
DROP TABLE "notes";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "furrow_new_notes" RENAME TO "notes";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX notes_title_idx ON notes (title);
