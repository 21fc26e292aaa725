import dev.furrow.it.Database
import groovy.json.JsonSlurper

// The jar that a server gets: the application's classes and libraries are jars and folders inside of it, and its Java has no compiler.
def start = { Map<String, String> variables, String... options ->
    def java = new File(System.getProperty('java.home'), 'bin/java').path
    def modules = 'java.base,java.compiler,java.desktop,java.instrument,java.management,java.naming,java.net.http,java.rmi,' +
        'java.scripting,java.security.jgss,java.sql,jdk.unsupported,jdk.zipfs'
    def jar = new File(basedir, 'target/spring-boot-starts-1.jar').path
    def command = [java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:MetaspaceSize=128m', '--limit-modules', modules, '-jar', jar, *options]
    def process = new ProcessBuilder(command).directory(new File(basedir, 'target')).redirectErrorStream(true)
    ['APP_ENV', 'SCHEMA', 'SKIP_DB_UPGRADE', 'DATABASE_URL'].each { process.environment().remove(it) }
    process.environment().putAll(variables)
    def started = process.start()
    def said = started.inputStream.text
    [started.waitFor(), said]
}

def (code, said) = start([:], '--spring.main.web-application-type=servlet')
assert code == 0 : said
assert said.contains('1/1  ffdc0a98111c (create jokes)')
assert said.contains('Jokes: 1')
def told = new JsonSlurper().parseText(said.readLines().find { it.startsWith('{') && it.contains('"versionTable"') })
assert told.versionTable == 'furrow_version'
assert told.at == ['ffdc0a98111c'] && told.pending == 0
assert told.revisions*.message == ['create jokes'] && told.revisions[0].applied
assert told.packages == [] && told.schemas == []

def url = new URI(Database.url(basedir))
def (user, password) = url.rawUserInfo.split(':', 2)
def variables = [
    SPRING_DATASOURCE_URL: "jdbc:postgresql://${url.host}:${url.port}${url.path}".toString(),
    SPRING_DATASOURCE_USERNAME: user,
    SPRING_DATASOURCE_PASSWORD: URLDecoder.decode(password, 'UTF-8'),
]
(code, said) = start(variables + [SPRING_FURROW_ON_START: 'refuse'])
assert code == 1 : said
assert said.contains('APPLICATION FAILED TO START')
assert said.contains('Run what is missing:  mvn migrate:upgrade')
(code, said) = start(variables)
assert code == 0 : said
assert said.contains('Jokes: 1')
