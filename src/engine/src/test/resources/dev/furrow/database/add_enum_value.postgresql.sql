CREATE TYPE "mood" AS ENUM ('sad', 'ok');
CREATE TABLE "days" (
  "mood" "mood" DEFAULT 'ok' NOT NULL
);
ALTER TYPE "mood" ADD VALUE 'happy';
