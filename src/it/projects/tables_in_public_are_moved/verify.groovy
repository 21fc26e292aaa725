import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

assert log.contains('4 things with the names of what revisions make are in schema "public", and belong into "app"')
try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['app.furrow_journal', 'app.furrow_version', 'app.jokes', 'app.likes', 'app.users']
    assert database.rows('SELECT name FROM app.users') == ['ann']
    assert database.rows("SELECT pg_get_serial_sequence('app.users', 'id')") == ['app.users_id_seq']
    assert database.rows('SELECT version_num FROM app.furrow_version') == ['e83d60f1c97b']
}
