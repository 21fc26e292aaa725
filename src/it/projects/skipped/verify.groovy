def log = new File(basedir, 'build.log').text

assert !new File(basedir, 'dev.db').exists()
assert log.contains('environment variable SKIP_DB_UPGRADE')
assert log.contains('command line')
assert log.contains('[INFO] Skipped   furrow.skip is true, from environment variable SKIP_DB_UPGRADE: nothing is run\n')

// What goes into jars is the build's own: variables don't keep it out, the command line does.
assert log.count('[INFO] Revisions 1 file in classpath:META-INF/furrow/skipped/migrations\n') == 2
assert new File(basedir, 'target/classes/META-INF/furrow/skipped/migrations/furrow.index').text.contains(' 5e0f3b7a9c21_jokes.sql')
new java.util.zip.ZipFile(new File(basedir, 'target/skipped-migrations.jar')).withCloseable {
    assert it.getEntry('META-INF/furrow/skipped/migrations/5e0f3b7a9c21_jokes.sql') != null
}
