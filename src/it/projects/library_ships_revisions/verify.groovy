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
def process = new ProcessBuilder(java, '-jar', 'target/shop-migrations.jar', 'downgrade', '--ofPackage=accounts')
        .directory(shop).redirectErrorStream(true).start()
def said = process.inputStream.text
assert process.waitFor() == 0 : said
assert said.contains('Now at    c0ffee000001') : said
