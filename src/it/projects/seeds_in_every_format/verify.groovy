def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^\[INFO]   \d\/8  src\/main\/seeds\/production\/staff\.csv +1 row +\d+ ms$/
assert log =~ /(?m)^\[INFO] Seeded    382 rows in 8 tables$/
assert log =~ /(?m)^\[INFO] Seeded    381 rows in 8 tables$/
assert log =~ /(?m)^\[INFO]   \d\/8  src\/main\/seeds\/\S+ +authors  3 rows$/
assert log =~ /(?m)^\[INFO]   target\/exported\/authors\.yaml +3 rows$/
assert log =~ /(?m)^\[INFO] Exported  382 rows of 8 tables$/
// What the journal knows of production.
assert log =~ /(?m)^\[INFO]   \d\/8  src\/main\/seeds\/\S+ +authors  4 rows, the last seeding put 3 there$/
assert log.contains('[WARNING] authors: 4 rows will be gone, the last seeding put 3 there (-Dfurrow.protect=authors refuses to clear it)')
