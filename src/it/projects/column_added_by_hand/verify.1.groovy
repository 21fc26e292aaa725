import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

assert log.contains("the database's schema is that of no revision")
assert log.contains('The nearest is 60ebacf5d282 (users); beside what it makes:')
assert log.contains('column users.nick is there')
try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['public.users']
}
