import dev.furrow.it.Database

def runs = new File(basedir, 'build.log').text.split('Scanning for projects')*.readLines()
def lines = { int run -> runs[run].findAll { it.startsWith('[INFO] ') }*.substring(7) }

for (run in [1, 2]) {
    assert lines(run).containsAll([
        'Now at    ffdc0a98111c  users',
        'Pending   1 revision:  mvn migrate:upgrade',
        'Upgrade   ffdc0a98111c -> 37e1cb6de47a, 1 revision',
        'Now at    37e1cb6de47a (head)',
    ])
}
// Who applied what Alembic did, nobody knows.
assert lines(1).any { it ==~ / +applied +yes, when is not recorded/ }

def found = { Database database ->
    assert database.rows('SELECT version_num FROM alembic_version') == ['37e1cb6de47a']
    database.rows("SELECT revision || ' ' || action, version_table FROM furrow_journal ORDER BY id")
}
try (var database = Database.sqlite(basedir)) {
    assert found(database) == [
        '37e1cb6de47a upgrade | alembic_version',
        '37e1cb6de47a downgrade | alembic_version',
        '37e1cb6de47a upgrade | alembic_version',
    ]
    assert database.rows("SELECT type FROM pragma_table_info('alembic_version')") == ['VARCHAR(32)']
}
try (var database = Database.postgres(basedir)) {
    assert found(database) == ['37e1cb6de47a upgrade | alembic_version']
    assert database.rows("SELECT character_maximum_length FROM information_schema.columns WHERE table_name = 'alembic_version'") == ['32']
}
