def log = new File(basedir, 'build.log').text

assert log.contains("<dryrun> (<configuration> of the pom) is no setting and no argument of Furrow's")
assert log.contains('Did you mean <dryRun>?')
assert !new File(basedir, 'dev.db').exists()
