ALTER TABLE "users" ADD COLUMN "mood" TEXT CONSTRAINT "mood_enum" CHECK ("mood" IN ('sad', 'ok'));
