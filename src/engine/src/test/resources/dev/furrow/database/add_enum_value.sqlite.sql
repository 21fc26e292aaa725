CREATE TABLE "days" (
  "mood" TEXT DEFAULT 'ok' NOT NULL CONSTRAINT "mood_enum" CHECK ("mood" IN ('sad', 'ok'))
);
SELECT 'table "days" can''t be rebuilt while foreign keys are on: take foreign-keys: on out of the header' FROM pragma_foreign_keys WHERE foreign_keys;
CREATE TABLE "furrow_new_days" (
  "mood" TEXT DEFAULT 'ok' NOT NULL CONSTRAINT "mood_enum" CHECK ("mood" IN ('sad', 'ok', 'happy'))
);
INSERT INTO "furrow_new_days" (rowid, "mood")
  SELECT rowid, "mood" FROM "days";
DROP TABLE "days";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "furrow_new_days" RENAME TO "days";
PRAGMA legacy_alter_table = OFF;
