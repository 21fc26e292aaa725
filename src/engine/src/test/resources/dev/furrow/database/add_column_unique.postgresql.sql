ALTER TABLE "users" ADD COLUMN "nick" varchar(20);
ALTER TABLE "users" ADD CONSTRAINT "users_nick_key" UNIQUE ("nick");
