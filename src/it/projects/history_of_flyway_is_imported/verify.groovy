import dev.furrow.it.Database

assert new File(basedir, 'src/main/resources/db/migration/V1__create_users.sql').file
try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT version, success FROM flyway_schema_history ORDER BY installed_rank') == ['1 | 1', '1.1 | 1']
    assert database.rows('SELECT * FROM users') == ['1 | Ann | null', '2 | written since | null']
}

def log = new File(basedir, 'build.log').text
assert log =~ /(?m)^\[INFO]   users +3 +2 +.*KiB +1$/
assert !log.contains('flyway_schema_history  ')
