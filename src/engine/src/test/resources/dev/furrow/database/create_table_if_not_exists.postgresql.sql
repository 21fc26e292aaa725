CREATE TABLE IF NOT EXISTS "tags" (
  "name" varchar(20) NOT NULL,
  CONSTRAINT "tags_pkey" PRIMARY KEY ("name")
);
