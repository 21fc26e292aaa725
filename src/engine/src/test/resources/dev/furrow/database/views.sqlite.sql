CREATE VIEW "adults" AS
SELECT id, username FROM users WHERE age IS NOT NULL;
SELECT 1 FROM "adults" LIMIT 0;
DROP VIEW "adults";
CREATE VIEW "adults" AS
SELECT id, username FROM users WHERE age > '18';
SELECT 1 FROM "adults" LIMIT 0;
DROP VIEW "adults";
CREATE VIEW "grown_ups" AS
SELECT id, username FROM users WHERE age > '18';
DROP VIEW "grown_ups";
