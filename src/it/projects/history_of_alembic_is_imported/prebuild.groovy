import dev.furrow.it.Database

// What "alembic upgrade ffdc0a98111c" leaves behind, and a row that the application wrote since.
try (var database = Database.fresh(basedir)) {
    new File(basedir, 'up.sql').text.takeBefore('-- Running upgrade ffdc0a98111c').split(';').each {
        if (!it.contains('BEGIN') && it.strip()) {
            database.run(it)
        }
    }
    database.run("INSERT INTO users (username, email, hashed_password) VALUES ('Demo', 'demo@example.test', 'x')")
    database.run('GRANT ALL ON alembic_version, users TO PUBLIC')
}
