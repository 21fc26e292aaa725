CREATE VIEW "adults" AS
SELECT id, username FROM users WHERE age IS NOT NULL;
CREATE OR REPLACE VIEW "adults" AS
SELECT id, username FROM users WHERE age > '18';
ALTER VIEW "adults" RENAME TO "grown_ups";
DROP VIEW "grown_ups";
