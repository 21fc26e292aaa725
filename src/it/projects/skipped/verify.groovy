def log = new File(basedir, 'build.log').text

assert !new File(basedir, 'dev.db').exists()
assert log.contains('environment variable SKIP_DB_UPGRADE')
assert log.contains('command line')
assert log.contains('[INFO] Skipped   furrow.skip is true, from environment variable SKIP_DB_UPGRADE: nothing is run\n')
