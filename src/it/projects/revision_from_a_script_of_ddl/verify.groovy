import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text.normalize()
assert log =~ /(?m)^\[INFO] Tried     forth and back, on SQLite$/
assert log =~ /(?m)^\[INFO] Checked   2 revisions can be read and compiled, and make what the models want$/
assert log =~ /(?m)^\[WARNING] Rows that are there get 0 in users\.stars: change it here, if that is wrong\.$/
assert log =~ /(?m)No changes in schema detected\.$/

def migrations = new File(basedir, 'src/main/migrations').list().sort()
assert migrations == ['a1_add_users.java', 'b2_add_users_stars_and_jokes.java']

try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT version_num FROM furrow_version') == ['b2']
    assert database.rows("SELECT count(*) FROM pragma_table_info('users')") == ['3']
}
