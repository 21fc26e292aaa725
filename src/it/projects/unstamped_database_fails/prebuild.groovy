import dev.furrow.it.Database

// What an application's create_all made, three of five revisions ago.
try (var database = Database.fresh(basedir)) {
    database.run('CREATE TABLE users (id SERIAL PRIMARY KEY, body VARCHAR(255) NOT NULL UNIQUE)')
    database.run('CREATE TABLE jokes (id SERIAL PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), body TEXT NOT NULL)')
    database.run('CREATE INDEX jokes_by_user ON jokes (user_id)')
    database.run("INSERT INTO users (body) VALUES ('somebody')")
    database.run('GRANT ALL ON users TO PUBLIC')
}
