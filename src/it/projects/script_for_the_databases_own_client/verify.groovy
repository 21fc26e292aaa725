def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^\[INFO] Upgrade   base -> 2d970929c35a, 3 revisions, as a script$/
assert log =~ /(?m)^\[INFO] Written   .*upgrade\.sql$/
if (!(log =~ /sqlite3 is not on the path/)) {
    assert log =~ /(?m)^\[INFO] Now at    2d970929c35a \(head\), nothing to run$/
}

def production = new File(basedir, 'scripts/production.sql').text
assert production.startsWith('''-- Upgrade from 37e1cb6de47a to 2d970929c35a, 1 revision
-- Written by Furrow 0.1.0 for postgresql, for schema jokes_app
''')
assert production.contains('SET search_path TO "jokes_app";')
assert !production.contains('secret')

// Past the logger, so that another program can read it.
assert log =~ /(?m)-- Downgrade from 2d970929c35a to 37e1cb6de47a, 1 revision$/
assert log =~ /(?m)^DROP TABLE likes;$/
