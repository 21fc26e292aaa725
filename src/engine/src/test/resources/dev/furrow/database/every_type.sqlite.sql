CREATE TABLE "types" (
  "a" SMALLINT,
  "b" INTEGER,
  "c" BIGINT,
  "d" VARCHAR(40),
  "e" TEXT,
  "f" BOOLEAN DEFAULT 1 NOT NULL,
  "g" DATE,
  "h" TIME,
  "i" TIMESTAMP,
  "j" DECIMAL(10, 2) DEFAULT 7,
  "k" REAL,
  "l" DOUBLE PRECISION,
  "m" BLOB,
  "n" UUID TEXT,
  "o" JSON TEXT,
  "p" TEXT
);
