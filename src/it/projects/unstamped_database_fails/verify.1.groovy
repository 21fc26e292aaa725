import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

assert log.contains('mvn migrate:stamp -Dfurrow.to=60ebacf5d282')
try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['public.users']
}
