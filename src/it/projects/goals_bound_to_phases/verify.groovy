import dev.furrow.it.Database

try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT id, body FROM jokes') == ['1 | I used to hate facial hair. Then it grew on me.']
}
