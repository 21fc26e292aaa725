import dev.furrow.it.Database
import org.snakeyaml.engine.v2.api.Load
import org.snakeyaml.engine.v2.api.LoadSettings

assert new File(basedir, 'target/jokes-migrations.jar').length() < 20_000_000

// What the image has where.
def dockerfile = new File(basedir, 'Dockerfile').readLines()
def instruction = { String name -> dockerfile.find { it.startsWith(name + ' ') }.substring(name.length() + 1) }
def image = dockerfile.findAll { it.startsWith('COPY ') }*.split(' ').collectEntries { [it[2], it[1]] }
assert image.keySet() == ['/app/migrations.jar', '/app/application.jar'] as Set
assert image.keySet().every { new File(it).parent == instruction('WORKDIR') }
image.values().each { assert new File(basedir, it).isFile() }
image += ['/app/migrations.jsa': 'target/migrations.jsa', '/tmp/any.db': 'target/any.db']

// A Java without a compiler: the modules that a JRE of one's own would have. With a limit Java
// reads no archive of classes: who uses one has all modules.
def java = new File(System.getProperty('java.home'), 'bin/java').path
def jre = java + ' --limit-modules java.sql,jdk.zipfs,java.naming,java.management,java.security.jgss'
def local = { String command ->
    image.each { there, here -> command = command.replace(there, here) }
    assert !(command =~ /\/(app|tmp)\//) : command
    command
}
def run = { int code, String url, Map variables, String command, String by = jre ->
    def process = new ProcessBuilder('sh', '-c', local(command).replaceFirst('^java ', by + ' ')).directory(basedir).redirectErrorStream(true)
    def environment = process.environment()
    environment.keySet().removeAll(['DATABASE_URL', 'APP_ENV', 'SCHEMA', 'SKIP_DB_UPGRADE', 'JAVA_TOOL_OPTIONS'])
    environment.putAll(url == null ? variables : variables + [DATABASE_URL: url])
    def started = process.start()
    def said = started.inputStream.text
    assert started.waitFor() == code : said
    said
}
// JSON is YAML too.
def parsed = { String text -> new Load(LoadSettings.builder().build()).loadFromString(text) }
def yaml = { String name -> parsed(new File(basedir, name).text) }
def tables = { String schema -> ['furrow_journal', 'furrow_version', 'jokes', 'users'].collect { schema + '.' + it } }
def read = { File project, Closure what -> Database.postgres(project).withCloseable(what) }

// Each platform's own words and variables, run here. First the image: its archive of classes is of a run on SQLite.
assert run(0, null, [:], instruction('RUN'), java).contains('Now at    37e1cb6de47a (head)')
assert !new File(basedir, 'target/any.db').exists()

// Render.
def service = yaml('render.yaml').services[0]
assert service.envVars.find { it.key == 'DATABASE_URL' }.fromDatabase.name == yaml('render.yaml').databases[0].name
def render = service.envVars.findAll { it.key != 'DATABASE_URL' }.collectEntries { [it.key, it.value] }
def postgres = Database.url(basedir)
def classes = new File(basedir, 'target/classes.log')
def upgraded = run(0, postgres, render, service.preDeployCommand, java + " -Xlog:class+load:file=$classes")
assert upgraded.contains(', production') && upgraded.contains('Now at    37e1cb6de47a (head)')
assert classes.readLines().any { it.contains('dev.furrow.Furrow source: shared objects file (top)') }
assert read(basedir) { it.tables() } == tables('jokes')

assert run(0, postgres, render, yaml('render-job.json').startCommand).contains('jokes')
assert read(basedir) { it.rows('SELECT id, username FROM jokes.users ORDER BY id') } == ['1 | Demo', '2 | marnie']
assert read(basedir) { it.rows('SELECT user_id FROM jokes.jokes') } == ['1']

def start = parsed(instruction('CMD')).join(' ')
assert run(0, postgres, render, start).contains('Serving; revisions that were missing: 0')

// Heroku, whose variables are set there. One application has a release phase, the other mends its database itself.
def dynos = new File(basedir, 'Procfile').readLines()*.split(': ', 2).collectEntries { [it[0], it[1]] }
assert run(0, postgres, [APP_ENV: 'production', SCHEMA: 'released'], dynos.release).contains('Now at    37e1cb6de47a (head)')
assert run(0, postgres, [APP_ENV: 'production', SCHEMA: 'served'], dynos.web).contains('Serving; revisions that were missing: 2')
assert read(basedir) { it.tables() } == tables('jokes') + tables('released') + tables('served')
assert run(1, 'postgres://app@127.0.0.1:1/app', [:], dynos.web).contains('connection refused: 127.0.0.1:1')

// GitHub, with a database of its own.
def deploy = yaml('deploy.yml').jobs.deploy
def (build, shows, upgrades) = deploy.steps*.run.findAll { it }
assert build == 'mvn -B package'
def deployed = new File(basedir.parentFile, basedir.name + '_deployed')
Database.fresh(deployed).close()
assert run(0, Database.url(deployed), deploy.env, shows).contains('37e1cb6de47a')
assert read(deployed) { it.tables() } == []
assert run(0, Database.url(deployed), deploy.env, upgrades).contains('Now at    37e1cb6de47a (head)')
assert read(deployed) { it.tables() } == tables('jokes')

// The tests ran on both databases, and left none behind.
assert new File(basedir, 'build.log').text.contains('Tests run: 4, Failures: 0')
Database.postgres(basedir).withCloseable {
    assert it.rows("SELECT datname FROM pg_database WHERE datname LIKE 'furrow\\_test\\_%' AND datdba = 'jokes_tests'::regrole") == []
    it.run('DROP ROLE jokes_tests')
}
