SELECT 'table "plain" can''t be rebuilt while foreign keys are on' FROM pragma_foreign_keys WHERE foreign_keys;
SELECT 'column "' || name || '" of "plain" would be lost' FROM pragma_table_xinfo('plain') WHERE hidden = 0 AND name COLLATE NOCASE NOT IN ('a', 'b') LIMIT 1;
SELECT 'row ' || rowid || ' of "plain"' || ' has no value for column "a", which may not be NULL' FROM "plain" WHERE "a" IS NULL LIMIT 1;
SELECT 'row ' || rowid || ' of "plain"' || ' has no value for column "b", which may not be NULL' FROM "plain" WHERE "b" IS NULL LIMIT 1;
SELECT 'row ' || rowid || ' of "plain"' || ' isn''t the only one of its kind, as "plain_pkey" asks: ' || 'a = ' || quote("a") || ', b = ' || quote("b") FROM "plain" WHERE "a" IS NOT NULL AND "b" IS NOT NULL GROUP BY "a", "b" HAVING count(*) > 1 LIMIT 1;
CREATE TABLE "furrow_new_plain" (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  CONSTRAINT "plain_pkey" PRIMARY KEY ("a", "b")
);
INSERT INTO "furrow_new_plain" (rowid, "a", "b")
  SELECT rowid, "a", "b" FROM "plain";
SELECT 'row ' || quote(o.rowid) || ' of "plain" would not stay as it is: ' || CASE WHEN n.rowid IS NULL THEN 'it would be lost' WHEN n."a" IS NOT +o."a" THEN '"a" = ' || quote(o."a") || ' would become ' || quote(n."a") WHEN n."b" IS NOT +o."b" THEN '"b" = ' || quote(o."b") || ' would become ' || quote(n."b") END FROM "plain" o LEFT JOIN "furrow_new_plain" n ON n.rowid = o.rowid WHERE n.rowid IS NULL OR (n."a", n."b") IS NOT (+o."a", +o."b") LIMIT 1;
DROP TABLE "plain";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "furrow_new_plain" RENAME TO "plain";
PRAGMA legacy_alter_table = OFF;
