import dev.furrow.it.Database

def tablesOf(folder) {
    try (var database = Database.sqlite(folder)) {
        return database.tables()
    }
}

assert tablesOf(basedir) == ['countries', 'furrow_journal', 'furrow_version']
assert tablesOf(new File(basedir, 'billing')) == ['furrow_journal', 'furrow_version', 'invoices']
assert tablesOf(new File(basedir, 'orders')) == ['furrow_journal', 'furrow_version', 'orders']
try (var database = Database.sqlite(new File(basedir, 'orders'))) {
    assert database.rows('SELECT * FROM orders') == ['1 | the first of orders']
}
