CREATE TABLE "types" (
  "a" smallint,
  "b" integer,
  "c" bigint,
  "d" varchar(40),
  "e" text,
  "f" boolean DEFAULT true NOT NULL,
  "g" date,
  "h" time,
  "i" timestamp,
  "j" numeric(10, 2) DEFAULT 7,
  "k" real,
  "l" double precision,
  "m" bytea,
  "n" uuid,
  "o" jsonb,
  "p" inet
);
