CREATE TABLE "Order" (
  "select" INTEGER NOT NULL,
  "a ""b"" ü" TEXT,
  CONSTRAINT "Order_pkey" PRIMARY KEY ("select"),
  CONSTRAINT "Order_a ""b"" ü_key" UNIQUE ("a ""b"" ü")
);
SELECT 'table "Order" can''t be rebuilt while foreign keys are on' FROM pragma_foreign_keys WHERE foreign_keys;
SELECT 'column "' || name || '" of "Order" would be lost' FROM pragma_table_xinfo('Order') WHERE hidden = 0 AND name COLLATE NOCASE NOT IN ('select', 'a "b" ü') LIMIT 1;
SELECT 'row ' || rowid || ' of "Order"' || ' doesn''t fit: column "a "b" ü" is to be VARCHAR(30), and has ' || quote("a ""b"" ü") FROM "Order" WHERE "a ""b"" ü" IS NOT NULL AND (length("a ""b"" ü") <= 30) IS NOT TRUE LIMIT 1;
SELECT 'row ' || rowid || ' of "Order"' || ' has no value for column "a "b" ü", which may not be NULL' FROM "Order" WHERE "a ""b"" ü" IS NULL LIMIT 1;
CREATE TABLE "furrow_new_Order" (
  "select" INTEGER NOT NULL,
  "a ""b"" ü" VARCHAR(30) NOT NULL,
  CONSTRAINT "Order_pkey" PRIMARY KEY ("select")
);
INSERT INTO "furrow_new_Order" ("select", "a ""b"" ü")
  SELECT "select", "a ""b"" ü" FROM "Order";
SELECT 'row ' || quote(o."select") || ' of "Order" would not stay as it is: ' || CASE WHEN n."select" IS NULL THEN 'it would be lost' END FROM "Order" o LEFT JOIN "furrow_new_Order" n ON n."select" = o."select" WHERE n."select" IS NULL LIMIT 1;
DROP TABLE "Order";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "furrow_new_Order" RENAME TO "Order";
PRAGMA legacy_alter_table = OFF;
