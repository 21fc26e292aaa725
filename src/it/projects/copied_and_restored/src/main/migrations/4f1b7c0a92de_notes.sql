-- notes
--
-- revision: 4f1b7c0a92de
-- down-revision: none

-- migrate:up
CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL);
INSERT INTO notes VALUES (1, 'kept');

-- migrate:down
DROP TABLE notes;
