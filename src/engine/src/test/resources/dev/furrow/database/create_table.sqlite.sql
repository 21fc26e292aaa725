CREATE TABLE "jokes" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "user_id" INTEGER NOT NULL,
  "body" TEXT DEFAULT 'it''s funny' NOT NULL,
  "stars" SMALLINT DEFAULT 0,
  "told" TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "jokes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE,
  CONSTRAINT "jokes_stars_check" CHECK (stars >= 0),
  CONSTRAINT "jokes_user_id_body_key" UNIQUE ("user_id", "body")
);
