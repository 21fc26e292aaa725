CREATE TYPE "mood" AS ENUM ('sad', 'ok');
CREATE TABLE "days" (
  "mood" "mood"
);
ALTER TYPE "mood" RENAME VALUE 'ok' TO 'fine';
ALTER TYPE "mood" RENAME TO "feeling";
