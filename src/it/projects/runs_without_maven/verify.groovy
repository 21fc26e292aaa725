import dev.furrow.it.Database
import org.snakeyaml.engine.v2.api.Load
import org.snakeyaml.engine.v2.api.LoadSettings

assert new File(basedir, 'target/jokes-migrations.jar').length() < 20_000_000

// What the image has where.
def image = new File(basedir, 'Dockerfile').readLines().findAll { it.startsWith('COPY ') }*.split(' ').collectEntries { [it[2], it[1]] }
assert image.keySet() == ['/migrations.jar', '/application.jar'] as Set
image.values().each { assert new File(basedir, it).isFile() }

// A Java without a compiler: the modules that a JRE of one's own would have.
def java = new File(System.getProperty('java.home'), 'bin/java').path + ' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC' +
    ' --limit-modules java.sql,jdk.zipfs,java.naming,java.management,java.security.jgss'
def run = { int code, String url, String command ->
    image.each { there, here -> command = command.replace(there, here) }
    def shell = ['sh', '-c', command.replaceFirst('^java ', java + ' ')]
    def process = new ProcessBuilder(shell).directory(basedir).redirectErrorStream(true)
    process.environment().putAll([DATABASE_URL: url])
    ['APP_ENV', 'SCHEMA', 'SKIP_DB_UPGRADE', 'JAVA_TOOL_OPTIONS'].each { process.environment().remove(it) }
    def started = process.start()
    def said = started.inputStream.text
    assert started.waitFor() == code : said
    said
}
// JSON is YAML too.
def parsed = { String text -> new Load(LoadSettings.builder().build()).loadFromString(text) }
def yaml = { String name -> parsed(new File(basedir, name).text) }

// Each platform's own words, run here.
def sqlite = 'jdbc:sqlite:target/app.db'
def service = yaml('render.yaml').services[0]
assert run(0, sqlite, service.preDeployCommand).contains('Now at    37e1cb6de47a (head)')
assert run(0, sqlite, yaml('render-job.json').startCommand).contains('jokes')
assert service.envVars.find { it.key == 'DATABASE_URL' }.fromDatabase.name == yaml('render.yaml').databases[0].name

def start = parsed(new File(basedir, 'Dockerfile').readLines().find { it.startsWith('CMD ') }.substring(4)).join(' ')
assert run(0, sqlite, start).contains('Serving; revisions that were missing: 0')

def postgres = Database.url(basedir)
def dynos = new File(basedir, 'Procfile').readLines()*.split(': ', 2).collectEntries { [it[0], it[1]] }
assert run(0, postgres, dynos.web).contains('Serving; revisions that were missing: 2')
assert run(0, postgres, dynos.release).contains('37e1cb6de47a')
assert run(1, 'postgres://app@127.0.0.1:1/app', dynos.web).contains('connection refused: 127.0.0.1:1')

def steps = yaml('deploy.yml').jobs.deploy.steps*.run.findAll { it }
assert steps[0] == 'mvn -B package'
assert steps[1..-1].collect { run(0, postgres, it) }.size() == 2

// The tests ran on both databases, and left none behind.
assert new File(basedir, 'build.log').text.contains('Tests run: 4, Failures: 0')
Database.postgres(basedir).withCloseable {
    assert it.rows("SELECT datname FROM pg_database WHERE datname LIKE 'furrow\\_test\\_%' AND datdba = 'jokes_tests'::regrole") == []
    it.run('DROP ROLE jokes_tests')
}
