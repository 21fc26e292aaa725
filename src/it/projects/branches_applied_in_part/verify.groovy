import dev.furrow.it.Database

def runs = new File(basedir, 'build.log').text.split('Scanning for projects')
def info = { int run -> runs[run].readLines().findAll { it.startsWith('[INFO] ') }*.substring(7) }

assert info(1).containsAll([
    'Proof     the schema is that of 5f2e9d31b0aa, c3d4e5f60718',
    '  compared  3 tables, 6 columns, 3 constraints: 0 differences',
    'Stamp     base -> 5f2e9d31b0aa, c3d4e5f60718, nothing is run',
    '  @ c3d4e5f60718 (current, head)  prices of offers',
    '  | o 0d2222f7c8b6 (pending, head)  likes by user',
    '  | @ 5f2e9d31b0aa (current)  likes',
    'Pending   1 revision:  mvn migrate:upgrade -Dfurrow.to=heads',
])
try (var database = Database.postgres(basedir)) {
    assert database.rows('SELECT version_num FROM furrow_version ORDER BY 1') == ['5f2e9d31b0aa', 'c3d4e5f60718']
}

assert runs[2].contains("the database's schema is that of several revisions")
assert runs[2].contains('7d20c5b81fa9 (the first offers)')
assert runs[2].contains('8c41f0d2e9b7 (offers)')

assert runs[3].contains("the database's schema is that of no revision")
assert runs[3].contains('The nearest is 5f2e9d31b0aa (likes), c3d4e5f60718 (prices of offers); beside what it makes:')
assert runs[3].contains('column users.nick is there')
assert runs[3].contains('mvn migrate:diff -Dfurrow.from=5f2e9d31b0aa,c3d4e5f60718')

for (untouched in ['two.db': ['offers', 'users'], 'none.db': ['likes', 'offers', 'users']]) {
    try (var database = Database.sqlite(basedir, untouched.key)) {
        assert database.tables() == untouched.value
    }
}
