def log = new File(basedir, 'build.log').text

assert log.contains('version: the database has no version, and it has tables')
assert log.contains('indexes: index users_by_name of users is not valid: what made it ended half-way')
assert log.contains('constraints: constraint users_name_check of users was never validated: rows that are there may break it')
assert log.contains('sequences: sequence users_id_seq gives 1 next, and users.id has 7 already')
assert log.contains('the doctor found 3 problems, 1 warning')
