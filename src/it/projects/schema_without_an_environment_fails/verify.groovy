import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text
def json = new File(basedir, 'target/doctor.json').text

assert log.contains('SCHEMA is set, the environment is not')
assert log.contains('APP_ENV=production')
assert log.contains('problem   settings: SCHEMA is set, the environment is not')
assert log.contains('the doctor found 1 problem, no warnings')
assert json.startsWith('{"problems":1,"warnings":0,')
try (var database = Database.postgres(basedir)) {
    assert database.tables() == []
}
