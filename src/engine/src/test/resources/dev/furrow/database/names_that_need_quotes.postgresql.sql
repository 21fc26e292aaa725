CREATE TABLE "Order" (
  "select" integer NOT NULL,
  "a ""b"" ü" text,
  CONSTRAINT "Order_pkey" PRIMARY KEY ("select"),
  CONSTRAINT "Order_a ""b"" ü_key" UNIQUE ("a ""b"" ü")
);
ALTER TABLE "Order" ALTER COLUMN "a ""b"" ü" TYPE varchar(30), ALTER COLUMN "a ""b"" ü" SET NOT NULL;
ALTER TABLE "Order" DROP CONSTRAINT "Order_a ""b"" ü_key";
