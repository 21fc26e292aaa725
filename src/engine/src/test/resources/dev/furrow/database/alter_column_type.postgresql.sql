ALTER TABLE "users" ALTER COLUMN "age" TYPE varchar(10);
