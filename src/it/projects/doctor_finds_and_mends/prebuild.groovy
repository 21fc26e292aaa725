import dev.furrow.it.Database

try (var database = Database.fresh(basedir)) {
    database.run("CREATE TABLE users (id SERIAL PRIMARY KEY, name VARCHAR(40) NOT NULL UNIQUE)")
    database.run("INSERT INTO users (id, name) VALUES (7, 'ann')")
    // Tables of somebody else would be a finding of their own.
    database.run('''DO $$ BEGIN EXECUTE format('ALTER TABLE users OWNER TO %I',
        (SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database())); END $$''')
}
