CREATE TABLE "days" (
  "mood" TEXT DEFAULT 'ok' NOT NULL CONSTRAINT "mood_enum" CHECK ("mood" IN ('sad', 'ok'))
);
SELECT 'table "days" can''t be rebuilt while foreign keys are on' FROM pragma_foreign_keys WHERE foreign_keys;
SELECT 'column "' || name || '" of "days" would be lost' FROM pragma_table_xinfo('days') WHERE hidden = 0 AND name COLLATE NOCASE NOT IN ('mood') LIMIT 1;
CREATE TABLE "furrow_new_days" (
  "mood" TEXT DEFAULT 'ok' NOT NULL CONSTRAINT "mood_enum" CHECK ("mood" IN ('sad', 'ok', 'happy'))
);
INSERT INTO "furrow_new_days" (rowid, "mood")
  SELECT rowid, "mood" FROM "days";
SELECT 'row ' || quote(o.rowid) || ' of "days" would not stay as it is: ' || CASE WHEN n.rowid IS NULL THEN 'it would be lost' WHEN n."mood" IS NOT +o."mood" THEN '"mood" = ' || quote(o."mood") || ' would become ' || quote(n."mood") END FROM "days" o LEFT JOIN "furrow_new_days" n ON n.rowid = o.rowid WHERE n.rowid IS NULL OR n."mood" IS NOT +o."mood" LIMIT 1;
DROP TABLE "days";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "furrow_new_days" RENAME TO "days";
PRAGMA legacy_alter_table = OFF;
