import dev.furrow.it.Database

def installed = System.getenv('PATH').split(File.pathSeparator).any { new File(it, 'psql').canExecute() }
if (!installed) {
    println 'psql is not on the path: the script is not run'
    return
}
def psql = new ProcessBuilder('psql', '-X', '-f', 'scripts/postgresql.sql', Database.url(basedir))
    .directory(basedir).redirectErrorStream(true).start()
def said = psql.inputStream.text
assert psql.waitFor() == 0 : said
assert said.endsWith('Now at 2d970929c35a\n')
try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['furrow_journal', 'furrow_version', 'jokes', 'likes', 'users'].collect { "public.$it".toString() }
    assert database.rows('SELECT version_num FROM furrow_version') == ['2d970929c35a']
    assert database.rows("SELECT action, state, count(*) FROM furrow_journal GROUP BY 1, 2") == ['upgrade | done | 3']
}
