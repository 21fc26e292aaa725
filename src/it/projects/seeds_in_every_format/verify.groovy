def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^\[INFO]   \d\/8  src\/main\/seeds\/production\/staff\.csv +1 row +\d+ ms$/
assert log =~ /(?m)^\[INFO] Seeded    382 rows in 8 tables$/
assert log =~ /(?m)^\[INFO] Seeded    381 rows in 8 tables$/
