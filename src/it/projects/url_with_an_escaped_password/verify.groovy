import dev.furrow.it.Database

// Maven 4 itself prints how it was called.
def log = new File(basedir, 'build.log').text.replaceAll(/(?m)^Command line: .*$/, '')

try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['app.furrow_journal', 'app.furrow_version', 'app.jokes']
    assert database.rows('SELECT body FROM app.jokes') == ['canary in a cage']
}
assert log.contains('environment variable DATABASE_URL')
assert !log.contains('p@ss:w/rd%41?&#+')
assert !log.contains('p%40ss%3Aw%2Frd%2541%3F%26%23%2B')
assert log.contains('furrow.placeholder.punch_line = (not shown)')
assert !log.contains('canary in a cage')
