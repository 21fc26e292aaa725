import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text
assert log =~ /(?m)^\[INFO] Upgrade   base -> 37e1cb6de47a, 2 revisions$/
assert log =~ /(?m)^\[INFO] Downgrade 37e1cb6de47a -> ffdc0a98111c, 1 revision$/
assert log =~ /(?m)^\[INFO] Dry run   nothing was written$/
assert log =~ /(?m)^\[INFO] Seeded    3 rows in 2 tables$/

try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT version_num FROM furrow_version') == ['37e1cb6de47a']
    assert database.rows('SELECT username, body FROM users JOIN jokes ON jokes.user_id = users.id') ==
        ["Demo | Why don't eggs tell jokes? They'd crack each other up."]
}
