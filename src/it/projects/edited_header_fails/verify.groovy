import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT version_num FROM furrow_version') == ['9b06d1e4a7f3']
}
assert log.contains('the database is at 9b06d1e4a7f3, and no script defines that revision')
assert log.contains('src/main/migrations/9b06d1e4a7f3_jokes.sql:4: ')
assert log.contains('unknown key down-revison:')
