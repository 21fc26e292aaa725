ALTER TABLE "users" ALTER COLUMN "age" TYPE boolean USING CAST(age AS INTEGER) >= 18;
ALTER TABLE "users" RENAME COLUMN "age" TO "adult";
