def log = new File(basedir, 'build.log').text

assert log.contains('src/main/migration')
assert log.contains('project property furrow.migrations')
assert !new File(basedir, 'dev.db').exists()
