import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text
def json = new File(basedir, 'target/doctor.json').text

assert log.contains('no problems, no warnings')
assert json.startsWith('{"problems":0,"warnings":0,"mended":[],')
assert new File(basedir, 'target/doctor.html').text.contains('<small>mended: sequences</small>')
try (var database = Database.postgres(basedir)) {
    assert database.rows('SELECT version_num FROM furrow_version') == ['60ebacf5d282']
}
