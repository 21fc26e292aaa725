ALTER TABLE "users" ADD COLUMN "boss_id" INTEGER CONSTRAINT "users_boss_id_fkey" REFERENCES "users" ("id") ON DELETE SET NULL;
