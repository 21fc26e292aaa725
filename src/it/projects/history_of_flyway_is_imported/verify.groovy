import dev.furrow.it.Database

assert new File(basedir, 'src/main/resources/db/migration/V1__create_users.sql').file
try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT version_num FROM furrow_version') == ['1']
    assert database.rows('SELECT * FROM users') == ['1 | Ann', '2 | written since']
    assert database.rows('SELECT * FROM flyway_schema_history') ==
            ['1 | 1 | create users | SQL | V1__create_users.sql | -2087401455 |  | 2026-01-02 03:04:05.678 | 9 | 1']
    assert database.rows('SELECT action, revision FROM furrow_journal ORDER BY id') ==
            ['stamp | 1', 'upgrade | 1.1', 'downgrade | 1.1']
}

def log = new File(basedir, 'build.log').text
assert log =~ /(?m)^\[INFO]   users +3 +2 +.*KiB +1$/
assert !log.contains('flyway_schema_history  ')
