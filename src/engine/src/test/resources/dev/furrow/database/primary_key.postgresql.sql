ALTER TABLE "plain" ADD CONSTRAINT "plain_pkey" PRIMARY KEY ("a", "b");
