import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

assert log.contains('+ column users.nick  "nick" character varying(20)')
assert log.contains('op.addColumn("users", column("nick", string(20)));')

assert log.contains('To have it written:  mvn migrate:revision -Dfurrow.autogenerate -Dfurrow.models=database')
assert log.contains('To record it, then:  mvn migrate:stamp -Dfurrow.to=detect')

def written = new File(basedir, 'src/main/migrations').listFiles().find { it.name.endsWith('.java') }
assert written.text.contains('op.addColumn("users", column("nick", string(20)));')
try (var database = Database.postgres(basedir)) {
    assert database.rows('SELECT version_num FROM furrow_version') == [written.name.takeBefore('_')]
}

assert log =~ /users +3 +0 +\d+ KiB/
assert log.contains('the database, 1 table, as a script')
assert new File(basedir, 'target/schema.sql').text.contains('"nick" VARCHAR(20)')
