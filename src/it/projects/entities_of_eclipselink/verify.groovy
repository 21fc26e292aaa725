import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text.normalize()
def migrations = new File(basedir, 'src/main/migrations').list().collectEntries {
    [it.replaceAll(/^[0-9a-f]{12}_/, ''), new File(basedir, "src/main/migrations/${it}").text]
}

assert migrations.keySet() == ['readers.java', 'loans.java', 'cards.java', 'names.java', 'once.java', 'interests.java'] as Set
assert log =~ /(?m)^\[INFO] Models    EclipseLink 5\.0\.0$/
assert log =~ /(?m)^\[INFO]   Persistence unit library of META-INF\/persistence\.xml$/
// What the provider logs and prints stays with it.
assert !log.contains('[EL ')

assert log =~ /(?m)^\[WARNING] Rows that are there get 0 in reader\.cards: change it here, if that is wrong\.$/
assert log =~ /(?m)^\[WARNING] Narrows reader\.email: a value that doesn't fit stops it\.$/
assert log =~ /(?m)^\[WARNING] Loses data: loan\.state goes with its values\.$/
assert migrations['names.java'].contains('op.renameColumn("reader", "name", "fullname");')
assert log.count('Tried     forth and back, on SQLite\n') == 3
assert log.count('Tried     forth and back, on PostgreSQL and SQLite\n') == 3
assert log.count('Checked   6 revisions can be read and compiled, and make what the models want\n') == 2

// The row that its generator counts in is there on both.
def counter = 'SELECT seq_name, seq_count FROM sequence'
def tables = ['furrow_journal', 'furrow_version', 'loan', 'reader', 'reader_interests', 'sequence']
try (var database = Database.postgres(basedir)) {
    assert database.tables() == tables.collect { 'public.' + it }
    assert database.rows(counter) == ['SEQ_GEN | 0']
}
try (var database = Database.sqlite(basedir)) {
    assert database.tables() == tables
    assert database.rows(counter) == ['SEQ_GEN | 0']
}
