CREATE TABLE "orders" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "price" DECIMAL(10, 2) NOT NULL,
  "gross" DECIMAL(10, 2) GENERATED ALWAYS AS (price * 1.2) STORED
);
INSERT INTO sqlite_sequence (name, seq) VALUES ('orders', 999);
