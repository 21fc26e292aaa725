import dev.furrow.it.Database

assert new File(basedir, 'src/main/resources/db/migration/V1__create_users.sql').file
try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT version_num FROM furrow_version') == ['1']
    assert database.rows('SELECT * FROM users') == ['1 | Ann']
}
