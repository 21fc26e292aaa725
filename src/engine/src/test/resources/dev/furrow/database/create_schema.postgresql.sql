CREATE SCHEMA "audit";
CREATE TABLE "audit"."log" (
  "what" text
);
DROP TABLE "audit"."log";
ALTER SCHEMA "audit" RENAME TO "trail";
DROP SCHEMA "trail";
