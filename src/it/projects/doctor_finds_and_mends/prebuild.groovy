import dev.furrow.it.Database

try (var database = Database.fresh(basedir)) {
    database.run("CREATE TABLE users (id SERIAL PRIMARY KEY, name VARCHAR(40) NOT NULL UNIQUE)")
    database.run("INSERT INTO users (id, name) VALUES (7, 'ann')")
    database.run('ALTER TABLE users OWNER TO CURRENT_USER')
    database.run('GRANT ALL ON users TO PUBLIC')
    database.run('GRANT ALL ON SEQUENCE users_id_seq TO PUBLIC')
}
