import dev.furrow.it.Database

try (var database = Database.sqlite(basedir)) {
    assert database.tables() == ['furrow_journal', 'furrow_version', 'jokes']
    assert database.rows('SELECT id, body FROM jokes') == ['1 | No pom?']
}
