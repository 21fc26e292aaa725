COMMENT ON TABLE "users" IS 'whoever tells jokes';
