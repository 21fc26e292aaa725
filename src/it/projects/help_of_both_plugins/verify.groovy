import dev.furrow.it.Database
def log = new File(basedir, 'build.log').text
assert log.contains('migrate:help')
assert log.contains('seed:help')
Database.postgres(basedir).withCloseable { assert it.tables() == [] }
println System.getenv('APP_ENV')
return true
