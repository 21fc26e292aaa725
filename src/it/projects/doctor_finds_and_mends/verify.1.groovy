def log = new File(basedir, 'build.log').text

assert log.contains('version: the database has no version, and it has tables')
assert log.contains('sequences: sequence users_id_seq gives 1 next, and users.id has 7 already')
assert log.contains('the doctor found 2 problems, no warnings')
