def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^\[INFO] Database  sqlite:dev\.db, development/
assert log =~ /(?m)^\[INFO] Database  postgresql:\/\/.*, schema jokes_app, production/
assert log =~ /(?m)^\[INFO] Upgrade   base -> 2d970929c35a, 3 revisions$/
assert log =~ /(?m)^\[INFO]   1\/3  ffdc0a98111c  create users table +\d+ ms$/
assert log =~ /(?m)^\[INFO]   2\/3  37e1cb6de47a  jokes +\d+ ms$/
assert log =~ /(?m)^\[INFO]   3\/3  2d970929c35a  who likes which joke +\d+ ms$/
assert log =~ /(?m)^\[INFO] Now at    2d970929c35a \(head\)$/
assert log =~ /(?m)^\[INFO] Clear     likes, jokes, users$/
assert log =~ /(?m)^\[INFO]   1\/3  src\/main\/seeds\/users\.csv +3 rows +\d+ ms$/
assert log =~ /(?m)^\[INFO] Seeded    11 rows in 3 tables$/
assert log =~ /(?m)^\[INFO] Now at    2d970929c35a \(head\), nothing to run$/
