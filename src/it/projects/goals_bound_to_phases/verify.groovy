import dev.furrow.it.Database

assert new File(basedir, 'build.log').text.contains('1 revision can be read and compiled')

try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT id, body FROM jokes') == ['1 | I used to hate facial hair. Then it grew on me.']
}
