import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

try (var database = Database.sqlite(basedir)) {
    assert database.tables() == ['furrow_journal', 'furrow_version', 'jokes']
    assert database.rows('SELECT version_num FROM furrow_version') == ['3f9a1c07d2e4']
    assert database.rows('SELECT action, revision, state FROM furrow_journal') == ['upgrade | 3f9a1c07d2e4 | done']
}
try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['public.furrow_journal', 'public.furrow_version', 'public.jokes']
    assert database.rows('SELECT version_num FROM furrow_version') == ['3f9a1c07d2e4']
    assert database.rows('SELECT action, revision, state FROM furrow_journal') == ['upgrade | 3f9a1c07d2e4 | done']
}
def place = 'src/main/migrations/8c41f0d2e9b7_add_offers.sql:11: '
assert log.contains(place + 'duplicate key value violates unique constraint "offers_pkey" (SQLSTATE 23505)')
assert log.contains(place) && log.contains('SQLITE_CONSTRAINT_PRIMARYKEY')
assert log.contains("INSERT INTO offers (id, name) VALUES (1, 'three jokes for two')")
assert log.contains('Rolled back; the database is at 3f9a1c07d2e4.')
assert !log.contains('at dev.furrow.')
