import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text.normalize()
def migrations = new File(basedir, 'src/main/migrations').list().collectEntries {
    [it.replaceAll(/^[0-9a-f]{12}_/, ''), new File(basedir, "src/main/migrations/${it}").text]
}

assert migrations.keySet() == ['products.java', 'suppliers.java', 'units.java', 'titles.java', 'books.java', 'sizes.java'] as Set
assert log =~ /(?m)^\[INFO] Models    Hibernate ORM 7\.4\.15\.Final$/
assert log =~ /(?m)^\[INFO]   No META-INF\/persistence\.xml: all entities of the project$/
assert log =~ /(?m)^\[INFO]   Persistence unit shop of META-INF\/persistence\.xml$/
assert log =~ /(?m)^\[INFO]   hibernate\.physical_naming_strategy = \S+SnakeCaseImpl, from META-INF\/persistence\.xml$/

assert log =~ /(?m)^\[WARNING] Fails while a row of products has 'GAME': say before this line what it gets\.$/
assert log =~ /(?m)^\[WARNING] Narrows suppliers\.name: a value that doesn't fit stops it\.$/
assert migrations['titles.java'].contains('op.renameColumn("products", "name", "title");')
assert migrations['books.java'].contains('op.renameColumn("products", "instock", "in_stock");')
assert migrations['sizes.java'].contains('op.dropColumn("products", "unit");')
assert log.count('Tried     forth and back, on SQLite\n') == 3
assert log.count('Tried     forth and back, on PostgreSQL and SQLite\n') == 3
assert log.count('Checked   6 revisions can be read and compiled, and make what the models want\n') == 2

try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['books', 'furrow_journal', 'furrow_version', 'products', 'suppliers'].collect { 'public.' + it }
    assert database.rows("SELECT nextval('products_seq')") == ['1']
}
// Where there are no sequences, a table stands for each, as Hibernate expects it.
try (var database = Database.sqlite(basedir)) {
    assert database.tables() == ['books', 'furrow_journal', 'furrow_version', 'products', 'products_seq', 'suppliers']
    assert database.rows('SELECT next_val FROM products_seq') == ['1']
}
