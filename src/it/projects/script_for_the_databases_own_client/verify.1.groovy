import dev.furrow.it.Database

def script = new File(basedir, 'scripts/upgrade.sql')
assert script.text.startsWith('-- Upgrade from base to 2d970929c35a, 3 revisions\n')
assert !new File(basedir, 'dev.db').exists()

def installed = System.getenv('PATH').split(File.pathSeparator).any { new File(it, 'sqlite3').canExecute() }
if (!installed) {
    println 'sqlite3 is not on the path: the script is not run'
    return
}
def shell = new ProcessBuilder('sqlite3', 'dev.db').directory(basedir).redirectInput(script).redirectErrorStream(true).start()
def said = shell.inputStream.text
assert shell.waitFor() == 0 : said
assert said.endsWith('Now at 2d970929c35a\n')
try (var database = Database.sqlite(basedir)) {
    assert database.tables() == ['furrow_journal', 'furrow_version', 'jokes', 'likes', 'users']
    assert database.rows('SELECT revision, action, state, who FROM furrow_journal ORDER BY id') == [
        'ffdc0a98111c | upgrade | done | sqlite3',
        '37e1cb6de47a | upgrade | done | sqlite3',
        '2d970929c35a | upgrade | done | sqlite3',
    ]
}
