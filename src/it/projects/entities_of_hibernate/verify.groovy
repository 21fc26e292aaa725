import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text.normalize()

assert log =~ /(?m)^\[INFO] Models    Hibernate ORM 7\.4\.15\.Final$/
assert log =~ /(?m)^\[INFO]   No META-INF\/persistence\.xml: all entities of the project$/
assert log =~ /(?m)^\[INFO]   Persistence unit shop of META-INF\/persistence\.xml$/
assert log =~ /(?m)^\[INFO]   hibernate\.physical_naming_strategy = \S+SnakeCaseImpl, from META-INF\/persistence\.xml$/
assert log.count('Checked   1 revision can be read and compiled, and make what the models want\n') == 1
assert log.count('Checked   2 revisions can be read and compiled, and make what the models want\n') == 2

try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['books', 'furrow_journal', 'furrow_version', 'products'].collect { 'public.' + it }
    assert database.rows("SELECT nextval('products_seq')") == ['1']
}
// Where there are no sequences, a table stands for each, as Hibernate expects it.
try (var database = Database.sqlite(basedir)) {
    assert database.tables() == ['books', 'furrow_journal', 'furrow_version', 'products', 'products_seq']
    assert database.rows('SELECT next_val FROM products_seq') == ['1']
}
