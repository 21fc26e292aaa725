import dev.furrow.it.Database

// A dump that was restored by parts: the version table isn't among them.
try (var database = Database.fresh(basedir)) {
    database.run("CREATE TABLE users (id SERIAL PRIMARY KEY, name VARCHAR(40) NOT NULL UNIQUE)")
    database.run("INSERT INTO users (id, name) VALUES (7, 'ann')")
    database.run("ALTER TABLE users ADD CHECK (name <> '') NOT VALID")
    database.run('CREATE INDEX users_by_name ON users (lower(name))')
    database.run("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'users_by_name'::regclass")
    // Tables of somebody else would be a finding of their own.
    database.run('''DO $$ BEGIN EXECUTE format('ALTER TABLE users OWNER TO %I',
        (SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database())); END $$''')
}
