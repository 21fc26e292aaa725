ALTER TABLE "notes" DROP COLUMN "title";
