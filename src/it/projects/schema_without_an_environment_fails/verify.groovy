import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

assert log.contains('SCHEMA is set, the environment is not')
assert log.contains('APP_ENV=production')
try (var database = Database.postgres(basedir)) {
    assert database.tables() == []
}
