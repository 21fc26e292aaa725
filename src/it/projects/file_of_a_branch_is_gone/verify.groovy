import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

assert log.contains('Alike     revision 60ebacf5d282 and the database')
try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT version_num FROM furrow_version') == ['60ebacf5d282']
    assert database.rows('SELECT action, revision FROM furrow_journal ORDER BY id') == [
        'upgrade | 60ebacf5d282',
        'upgrade | a41c7e90d5b3',
        'downgrade | a41c7e90d5b3',
    ]
}
