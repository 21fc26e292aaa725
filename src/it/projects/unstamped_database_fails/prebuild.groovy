import dev.furrow.it.Database

try (var database = Database.fresh(basedir)) {
    database.run('CREATE TABLE users (id SERIAL PRIMARY KEY, body VARCHAR(255) NOT NULL UNIQUE)')
    database.run("INSERT INTO users (body) VALUES ('somebody')")
    database.run('GRANT ALL ON users TO PUBLIC')
}
