import dev.furrow.it.Database

try (var database = Database.sqlite(basedir)) {
    ['users', 'jokes', 'likes'].each { assert database.rows("SELECT count(*) FROM $it") == ['0'] }
    assert database.rows("SELECT count(*) FROM sqlite_sequence WHERE seq > 0 AND name IN ('users', 'jokes')") == ['0']
}
