import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^\[INFO] Import    2 revisions of flyway$/
assert log.contains('afterMigrate.sql: was not taken: it is a callback, and there are none here')

try (var database = Database.sqlite(basedir)) {
    database.run("INSERT INTO users (id, name) VALUES (2, 'written since')")
}
