-- jokes
--
-- revision: c3d4e5f60718
-- down-revision: none

-- migrate:up postgresql
CREATE TABLE jokes (id SERIAL PRIMARY KEY, body VARCHAR(255) NOT NULL UNIQUE);
INSERT INTO jokes (body) VALUES ('${punch_line}');

-- migrate:up sqlite
CREATE TABLE jokes (id INTEGER PRIMARY KEY AUTOINCREMENT, body VARCHAR(255) NOT NULL UNIQUE);

-- migrate:down
DROP TABLE jokes;
