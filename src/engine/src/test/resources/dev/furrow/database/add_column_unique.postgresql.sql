ALTER TABLE "users" ADD COLUMN "nick" varchar(20), ADD CONSTRAINT "users_nick_key" UNIQUE ("nick");
