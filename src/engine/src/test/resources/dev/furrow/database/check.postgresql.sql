ALTER TABLE "users" ADD CONSTRAINT "users_check" CHECK (length(username) > 0);
