import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text.normalize()
def migrations = new File(basedir, 'src/main/migrations').list().collectEntries {
    [it.replaceAll(/^[0-9a-f]{12}_/, ''), new File(basedir, "src/main/migrations/${it}").text]
}

assert migrations.size() == 6
assert migrations.containsKey('add_users.java')
assert migrations.containsKey('add_users_stars_and_jokes.java')
assert log =~ /(?m)^\[WARNING] Rows that are there get 0 in users\.stars: change it here, if that is wrong\.$/
assert log =~ /(?m)^\[WARNING] Narrows jokes\.body: a value that doesn't fit stops it\.$/
assert log =~ /(?m)^\[WARNING] Loses data: users\.stars goes with its values\.$/
assert log.count('Tried     forth and back, on SQLite\n') == 3
assert log.count('Tried     forth and back, on PostgreSQL and SQLite\n') == 3
assert log.count('Checked   6 revisions can be read and compiled, and make what the models want\n') == 2
assert log =~ /(?m)No changes in schema detected\.$/

try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['furrow_journal', 'furrow_version', 'jokes', 'users'].collect { 'public.' + it }
    assert database.rows('SELECT count(*) FROM long_jokes') == ['0']
}
try (var database = Database.sqlite(basedir)) {
    assert database.rows("SELECT name FROM pragma_table_info('users')") == ['id', 'name', 'points']
    assert database.rows('SELECT count(*) FROM long_jokes') == ['0']
}
