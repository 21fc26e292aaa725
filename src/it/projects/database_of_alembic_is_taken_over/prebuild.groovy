import dev.furrow.it.Database

// What Alembic leaves behind.
def byAlembic = [
    'CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))',
    'CREATE TABLE users (id INTEGER PRIMARY KEY, username VARCHAR(40) NOT NULL)',
    "INSERT INTO alembic_version VALUES ('ffdc0a98111c')",
]

new File(basedir, 'dev.db').createNewFile()
try (var database = Database.sqlite(basedir)) {
    byAlembic.each { database.run(it) }
}
try (var database = Database.fresh(basedir)) {
    byAlembic.each { database.run(it) }
    database.run('GRANT ALL ON alembic_version, users TO PUBLIC')
}
