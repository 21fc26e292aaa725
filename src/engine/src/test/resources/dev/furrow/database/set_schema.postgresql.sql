DO $$ BEGIN
  IF to_regclass('"jokes"."users"') IS NULL THEN
    ALTER TABLE "public"."users" SET SCHEMA "jokes";
  END IF;
END $$;
