-- jokes
--
-- revision: b7d1e0c94a26
-- down-revision: 60ebacf5d282

-- migrate:up postgresql
CREATE TABLE jokes (id SERIAL PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), body TEXT NOT NULL);

-- migrate:up sqlite
CREATE TABLE jokes (id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER NOT NULL REFERENCES users (id), body TEXT NOT NULL);

-- migrate:down
DROP TABLE jokes;
