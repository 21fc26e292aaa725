def log = new File(basedir, 'build.log').text

assert log.contains('the database is at a41c7e90d5b3, and no script defines that revision')
assert log.contains(': offers')
assert log.contains('mvn migrate:downgrade -Dfurrow.fromJournal')
