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

def java = new File(System.getProperty('java.home'), 'bin/java').path
def run = { String... options ->
    def process = new ProcessBuilder([java, '-jar', 'target/shop-migrations.jar', *options]).directory(shop).redirectErrorStream(true)
    process.environment().remove('DATABASE_URL')
    def started = process.start()
    def said = started.inputStream.text
    assert started.waitFor() == 0 : said
    said
}
// The library's seed and the application's own, in the order of the foreign keys.
assert run('seed', 'all').contains('Seeded    2 rows in 2 tables')
assert run('downgrade', '--ofPackage=accounts').contains('Now at    c0ffee000001')
