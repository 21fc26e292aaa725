import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

assert log.contains('mvn migrate:stamp -Dfurrow.to=detect')
try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['public.jokes', 'public.users']
}
