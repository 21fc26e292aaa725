CREATE TABLE "days" (
  "mood" TEXT CONSTRAINT "mood_enum" CHECK ("mood" IN ('sad', 'ok'))
);
SELECT 'table "days" can''t be rebuilt while foreign keys are on: take foreign-keys: on out of the header' FROM pragma_foreign_keys WHERE foreign_keys;
CREATE TABLE "furrow_new_days" (
  "mood" TEXT CONSTRAINT "mood_enum" CHECK ("mood" IN ('sad', 'fine'))
);
INSERT INTO "furrow_new_days" (rowid, "mood")
  SELECT rowid, CASE "mood" WHEN 'ok' THEN 'fine' ELSE "mood" END FROM "days";
DROP TABLE "days";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "furrow_new_days" RENAME TO "days";
PRAGMA legacy_alter_table = OFF;
SELECT 'table "days" can''t be rebuilt while foreign keys are on: take foreign-keys: on out of the header' FROM pragma_foreign_keys WHERE foreign_keys;
CREATE TABLE "furrow_new_days" (
  "mood" TEXT CONSTRAINT "feeling_enum" CHECK ("mood" IN ('sad', 'fine'))
);
INSERT INTO "furrow_new_days" (rowid, "mood")
  SELECT rowid, "mood" FROM "days";
DROP TABLE "days";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "furrow_new_days" RENAME TO "days";
PRAGMA legacy_alter_table = OFF;
