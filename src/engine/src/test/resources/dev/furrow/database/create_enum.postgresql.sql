CREATE TYPE "mood" AS ENUM ('sad', 'ok');
ALTER TABLE "users" ADD COLUMN "mood" "mood";
