import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text.normalize()
def migrations = new File(basedir, 'src/main/migrations').list().collectEntries {
    [it.replaceAll(/^[0-9a-f]{12}_/, ''), new File(basedir, "src/main/migrations/${it}").text]
}

assert migrations.keySet() == ['authors.java', 'tags.java', 'stars.java', 'pseudonyms.java', 'once.java', 'told.java'] as Set
assert log =~ /(?m)^\[INFO] Models    Hibernate ORM 7\.4\.13\.Final$/
assert log =~ /(?m)^\[INFO]   Spring Boot, entities in jokes$/
// What the provider logs and prints stays with it.
assert !(log =~ /HHH\d{6}/)

assert log =~ /(?m)^\[WARNING] Rows that are there get 0 in joke\.stars: change it here, if that is wrong\.$/
assert migrations['pseudonyms.java'].contains('op.renameColumn("author", "nick_name", "pseudonym");')
assert migrations['once.java'].contains('change("title").type(string(80))')
assert log =~ /(?m)^\[WARNING] Narrows joke\.title: a value that doesn't fit stops it\.$/
assert log =~ /(?m)^\[WARNING] Loses data: joke_likes goes with its rows\.$/
assert log.count('Tried     forth and back, on SQLite\n') == 3
assert log.count('Tried     forth and back, on PostgreSQL and SQLite\n') == 3

// Both databases have all of it, and the laptop its rows.
assert log.count('Checked   6 revisions can be read and compiled, and make what the models want\n') == 2
try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['author', 'furrow_journal', 'furrow_version', 'joke', 'joke_tags', 'tag'].collect { 'public.' + it }
}
try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT pseudonym FROM author') == ['marnie']
    assert database.rows('SELECT title, stars, told_at FROM joke') == ['Why do eggs tell no jokes? | 0 | null']
}
