import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text.normalize()

assert log =~ /(?m)^\[INFO] Models    EclipseLink 5\.0\.0$/
assert log =~ /(?m)^\[INFO]   Persistence unit library of META-INF\/persistence\.xml$/
// What the provider logs and prints stays with it.
assert !log.contains('[EL ')
assert log.count('Checked   1 revision can be read and compiled, and make what the models want\n') == 1
assert log.count('Checked   2 revisions can be read and compiled, and make what the models want\n') == 2

// The row that its generator counts in is there on both.
def counter = 'SELECT seq_name, seq_count FROM sequence'
try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['furrow_journal', 'furrow_version', 'loan', 'reader', 'sequence'].collect { 'public.' + it }
    assert database.rows(counter) == ['SEQ_GEN | 0']
}
try (var database = Database.sqlite(basedir)) {
    assert database.tables() == ['furrow_journal', 'furrow_version', 'loan', 'reader', 'sequence']
    assert database.rows(counter) == ['SEQ_GEN | 0']
}
