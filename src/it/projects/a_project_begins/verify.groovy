def log = new File(basedir, 'build.log').text
def migrations = new File(basedir, 'src/main/migrations').list().sort { it.replaceAll(/^[0-9a-f]+_/, '') }

assert log =~ /(?m)^\[INFO] Made      src\/main\/seeds\/users\.csv$/
assert migrations.size() == 3
assert migrations[0] ==~ /[0-9a-f]{12}_add_offers_prices\.sql/
assert migrations[1] ==~ /[0-9a-f]{12}_create_users_table\.sql/
assert migrations[2] ==~ /[0-9a-f]{12}_jokes\.java/
assert new File(basedir, '.gitignore').text == '/dev.db\n/dev.db-*\n'

assert log.findAll(/(?m)^\[INFO] Seeded    2 rows in 1 table$/).size() == 2
assert log =~ /(?m)^\[INFO] Written   src\/main\/migrations\/[0-9a-f]{12}_jokes\.java$/
assert log =~ /(?m)^\[INFO] Upgrade   [0-9a-f]{12} -> [0-9a-f]{12}, 2 revisions$/
assert log.findAll(/(?m)^\[INFO] Now at    [0-9a-f]{12} \(head\)  jokes$/).size() == 2
assert log =~ /(?m)^\[INFO] Upgrade   base -> [0-9a-f]{12}, 3 revisions$/
assert log =~ /(?m)^\[INFO] Kept      \.gitignore, as it was$/
