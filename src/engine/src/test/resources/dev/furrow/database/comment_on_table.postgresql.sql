COMMENT ON TABLE "users" IS 'whoever tells jokes';
COMMENT ON TABLE "users" IS NULL;
