import dev.furrow.it.Database

try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT version_num FROM furrow_version') == ['7d20c5b81fa9']
    assert database.rows('SELECT id, username FROM users') == ['1 | Demo']
    assert database.rows('SELECT id, user_id, body FROM jokes') == ['1 | 1 | What time is it? Two thirty.']
    assert database.rows('SELECT action FROM furrow_journal ORDER BY id') == ['upgrade', 'seed']
}

def log = new File(basedir, 'build.log').text

def inOrder = { String... lines ->
    int at = 0
    lines.each { line ->
        int found = log.indexOf('\n' + line, at)
        assert found >= 0, "'$line' is missing after ${log.substring(0, at).readLines().size()} lines"
        at = found + 1
    }
}
inOrder(
        '[INFO] Database  sqlite:dev.db, development (default)\n',
        '[INFO] Upgrade   base -> 7d20c5b81fa9, 1 revision\n',
        '[INFO]   1/1  7d20c5b81fa9  users and jokes\n',
        '[INFO]     CREATE TABLE users (id INTEGER PRIMARY KEY, username VARCHAR(40) NOT NULL);\n',
        '[INFO]     CREATE TABLE jokes (\n',
        '[INFO]     );\n',
        '[INFO] Dry run   nothing was written\n',
        '[INFO] Stamp     base -> 7d20c5b81fa9, nothing is run\n',
        '[INFO]   applied from now on  7d20c5b81fa9  users and jokes\n',
        '[INFO] Dry run   nothing was written\n',
        '[INFO] Now at    7d20c5b81fa9 (head)\n',
        '[INFO] Clear     jokes, users\n',
        '[INFO]   1/2  src/main/seeds/users.csv         1 row ',
        '[INFO]   2/2  src/main/seeds/jokes.csv         1 row ',
        '[INFO] Seeded    2 rows in 2 tables\n',
        '[INFO] Clear     jokes, users\n',
        '[WARNING] no chosen seed fills jokes: 1 row will be gone (-Dfurrow.cascade=refuse stops there)\n',
        '[INFO]   1/1  src/main/seeds/users.csv         1 row\n',
        '[INFO]   DELETE FROM "jokes";\n',
        '[INFO] Dry run   nothing was written\n',
        '[INFO] Downgrade 7d20c5b81fa9 -> base, 1 revision\n',
        '[INFO]     DROP TABLE users;\n',
        '[INFO] Dry run   nothing was written\n',
        '[INFO] Now at    7d20c5b81fa9 (head)  users and jokes\n',
        '[INFO]   file      src/main/migrations/7d20c5b81fa9_users_and_jokes.sql\n')
assert log.contains('clearing would reach tables that no chosen seed fills')
assert log.contains('protected from clearing: jokes')
