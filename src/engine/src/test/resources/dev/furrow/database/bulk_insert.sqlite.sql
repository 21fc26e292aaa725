INSERT INTO "users" ("id", "username", "email") VALUES
  (7, 'Ada', 'ada@example.com'),
  (8, 'Bob', NULL);
