import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

assert log =~ /\[INFO\] Backup +.*before\.db/
assert log =~ /\[INFO\] Backup +.*dev-\d{8}T\d{6}\.\d{3}Z\.db\r?\n\[INFO\] Downgrade /
assert log.contains('[INFO] Restored  from before.db')
assert log.contains('[INFO] Cloned    to sqlite:try.db')

def first = new File(basedir, 'before.db').bytes
assert new String(first, 0, 15, 'US-ASCII') == 'SQLite format 3'
try (var database = Database.sqlite(basedir)) {
    assert database.rows("SELECT name FROM sqlite_schema WHERE name = 'notes'") == []
}
for (name in ['restored.db', 'try.db', new File(basedir, 'target/furrow/backup').list()[0].with { "target/furrow/backup/$it" }]) {
    try (var database = Database.sqlite(basedir, name)) {
        assert database.rows('SELECT body FROM notes') == ['kept']
        assert database.rows('SELECT version_num FROM furrow_version') == ['4f1b7c0a92de']
    }
}
