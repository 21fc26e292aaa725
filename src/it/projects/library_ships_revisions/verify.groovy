import dev.furrow.it.Database

def shop = new File(basedir, 'shop')
[Database.sqlite(shop, 'shop.db'), Database.postgres(basedir)].each { opened ->
    try (var database = opened) {
        assert database.rows('SELECT version_num FROM furrow_version') == ['5a0000000001']
        assert database.rows('SELECT version_num FROM furrow_version_accounts') == ['c0ffee000002']
    }
}
assert new File(shop, 'runs.txt').readLines() == ['upgrade done: c0ffee000001,c0ffee000002', 'upgrade done: 5a0000000001'] * 2

def log = new File(basedir, 'build.log').text
assert log.contains('Package   accounts')
assert !log.contains('some of the project')

// The one jar, on a Java without a compiler: what the library ships, the hook's class, .env, and a copy from before the run.
def java = new File(System.getProperty('java.home'), 'bin/java').path
def modules = 'java.sql,jdk.zipfs,java.naming,java.management,java.security.jgss'
def run = { String... options ->
    def command = [java, '--limit-modules', modules, '-jar', 'target/shop-migrations.jar', *options]
    def process = new ProcessBuilder(command).directory(shop).redirectErrorStream(true)
    process.environment().remove('DATABASE_URL')
    def started = process.start()
    def said = started.inputStream.text
    assert started.waitFor() == 0 : said
    said
}
// The library's seed and the application's own, in the order of the foreign keys.
def seeded = run('seed', 'all')
assert seeded.contains('There is room for seed:all')
assert seeded.contains('Seeded    2 rows in 2 tables')
def back = run('downgrade', '--ofPackage=accounts', '--backup')
assert back.contains('There is room for downgrade')
assert back.contains('Now at    c0ffee000001')
def copy = new File(back.readLines().find { it.startsWith('Backup ') }.substring(10))
try (var before = Database.sqlite(copy.parentFile, copy.name)) {
    assert before.rows('SELECT version_num FROM furrow_version_accounts') == ['c0ffee000002']
}
assert new File(shop, 'runs.txt').readLines()[4..-1] == ['seed:all done: ', 'downgrade done: c0ffee000002']
