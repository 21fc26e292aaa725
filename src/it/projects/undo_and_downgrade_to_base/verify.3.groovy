import dev.furrow.it.Database

try (var database = Database.sqlite(basedir)) {
    assert database.tables() == ['furrow_journal', 'furrow_version', 'jokes', 'users']
    assert database.rows('SELECT version_num FROM furrow_version') == ['37e1cb6de47a']
}
