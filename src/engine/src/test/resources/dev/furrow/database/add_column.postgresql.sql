ALTER TABLE "users" ADD COLUMN "boss_id" integer;
ALTER TABLE "users" ADD CONSTRAINT "users_boss_id_fkey" FOREIGN KEY ("boss_id") REFERENCES "users" ("id") ON DELETE SET NULL;
