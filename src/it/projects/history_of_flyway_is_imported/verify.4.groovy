import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^\[INFO]   told      Flyway's flyway_schema_history says 1$/
assert log.contains('Successfully validated 2 migrations')
try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT version_num FROM furrow_version') == ['1']
    assert database.rows('SELECT * FROM users') == ['1 | Ann', '2 | written since']
    assert database.rows('SELECT version, script FROM flyway_schema_history') == ['1 | V1__create_users.sql']
    assert database.rows('SELECT action, revision FROM furrow_journal ORDER BY id') ==
            ['stamp | 1', 'upgrade | 1.1', 'downgrade | 1.1']
}
