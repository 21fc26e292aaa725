import dev.furrow.it.Database

try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT version_num FROM furrow_version') == ['5e0f3b7a9c21']
    assert database.rows('SELECT count(*) FROM jokes') == ['0']
}
