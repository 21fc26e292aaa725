import dev.furrow.it.Database

try (var database = Database.fresh(basedir)) {
    database.run('CREATE TABLE users (id SERIAL PRIMARY KEY, name VARCHAR(40) NOT NULL UNIQUE)')
    database.run('ALTER TABLE users ADD COLUMN nick VARCHAR(20)')
    database.run('GRANT ALL ON users TO PUBLIC')
}
