def log = new File(basedir, 'build.log').text

assert log.contains('+ column users.nick  "nick" character varying(20)')
assert log.contains('op.addColumn("users", column("nick", string(20)));')
