CREATE SCHEMA "audit";
CREATE TABLE "audit"."log" (
  "what" text
);
DROP TABLE "audit"."log";
DROP SCHEMA "audit";
