import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['public.furrow_journal', 'public.furrow_version', 'public.jokes']
}
assert !log.contains('p@ss:w/rd%41?&#+')
