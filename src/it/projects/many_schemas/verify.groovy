import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^\[INFO] Schemas   2 of 3 done, 1 failed$/
assert log.contains('mvn migrate:stamp -Dfurrow.to=detect -Dfurrow.schemas=cobra')
assert log =~ /(?m)^\[INFO] Schemas   3 of 3 done$/

try (var database = Database.postgres(basedir)) {
    for (schema in ['acme', 'bolt', 'cobra']) {
        assert database.rows("SELECT version_num FROM ${schema}.furrow_version") == ['b7d1e0c94a26']
        assert database.rows("SELECT count(*) FROM ${schema}.jokes") == ['0']
    }
    assert database.rows('SELECT action, revision FROM cobra.furrow_journal ORDER BY id') ==
            ['stamp | 60ebacf5d282', 'upgrade | b7d1e0c94a26']
    assert database.rows('SELECT action, revision FROM acme.furrow_journal ORDER BY id') ==
            ['upgrade | 60ebacf5d282', 'upgrade | b7d1e0c94a26']
}
