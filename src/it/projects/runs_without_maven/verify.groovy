import dev.furrow.it.Database

def jar = new File(basedir, 'target/jokes-migrations.jar')
assert jar.length() < 20_000_000

// A Java without a compiler: the modules that a JRE of one's own would have.
def run = { int code, String... words ->
    def java = new File(System.getProperty('java.home'), 'bin/java').path
    def command = [java, '--limit-modules', 'java.sql,jdk.zipfs,java.naming,java.management,java.security.jgss', '-jar', jar.path, *words]
    def process = new ProcessBuilder(command).directory(new File(basedir, 'target')).redirectErrorStream(true)
    process.environment().putAll([DATABASE_URL: 'jdbc:sqlite:app.db'])
    ['APP_ENV', 'SCHEMA', 'SKIP_DB_UPGRADE'].each { process.environment().remove(it) }
    def started = process.start()
    def said = started.inputStream.text
    assert started.waitFor() == code : said
    said
}

assert run(0, 'upgrade').contains('Now at    37e1cb6de47a (head)')
assert run(0, 'seed', 'all').contains('jokes')
assert run(0, 'current').contains('add jokes')
assert run(1, 'upgrade', '--to=nowhere').contains('nowhere')
assert run(0, '--help').contains('seed all')
