import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text
def json = new File(basedir, 'target/doctor.json').text

assert log.contains('no problems, no warnings')
assert json.startsWith('{"problems":0,"warnings":0,"mended":[],')
assert new File(basedir, 'target/doctor.html').text.contains('<small>mended: version</small>')
try (var database = Database.postgres(basedir)) {
    assert database.rows('SELECT version_num FROM furrow_version') == ['60ebacf5d282']
}
assert log.contains('connection: there is no host of that name: nowhere.invalid')
assert !log.contains('secret')

// What the page on the doctor shows is what it said here.
def page = new File(basedir, '../../../../../docs/doctor.md').text
def shown = page.readLines().findAll { it.startsWith('[INFO] ') }
assert shown.size() > 20
assert log.readLines().containsAll(shown)
