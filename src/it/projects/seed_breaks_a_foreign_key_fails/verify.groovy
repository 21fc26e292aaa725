import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text

// Yesterday's rows are still there.
def rows = ["1 | 1 | What time is it? Two thirty."]
try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT id, user_id, body FROM jokes') == rows
    assert database.rows('SELECT id, username FROM users') == ['1 | Demo']
}
try (var database = Database.postgres(basedir)) {
    assert database.rows('SELECT id, user_id, body FROM jokes') == rows
    assert database.rows('SELECT id, username FROM users') == ['1 | Demo']
}
assert log.count('[ERROR] ') > 0
assert log.findAll(~/src\/main\/seeds\/jokes\.csv:3/).size() >= 2
