import dev.furrow.it.Database

try (var database = Database.sqlite(basedir)) {
    assert database.tables() == ['furrow_journal', 'furrow_version']
    assert database.rows('SELECT count(*) FROM furrow_version') == ['0']
    assert database.rows("SELECT count(*) FROM furrow_journal WHERE action = 'downgrade'") == ['3']
}
try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['public.furrow_journal', 'public.furrow_version']
    assert database.rows('SELECT count(*) FROM furrow_version') == ['0']
    assert database.rows("SELECT count(*) FROM pg_class WHERE relkind = 'S' AND relname NOT LIKE 'furrow%'") == ['0']
}
