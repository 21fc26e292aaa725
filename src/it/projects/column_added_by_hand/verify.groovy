def log = new File(basedir, 'build.log').text

assert log.contains('+ column users.nick  "nick" character varying(20)')
assert log.contains('op.addColumn("users", column("nick", string(20)));')

assert log =~ /users +3 +0 +\d+ KiB/
assert log.contains('the database, 1 table, as a script')
assert new File(basedir, 'target/schema.sql').text.contains('"nick" VARCHAR(20)')
