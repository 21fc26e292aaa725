def log = new File(basedir, 'build.log').text

assert log.contains('"head" could be 5f2e9d31b0aa (likes of jokes) or 8c41f0d2e9b7 (offers in the shop): both follow a41c7e90d5b3')
assert log.contains('Or take one:  mvn migrate:revision -Dfurrow.head=5f2e9d31b0aa')
assert log =~ /(?m)^\[INFO] Written   src\/main\/migrations\/[0-9a-f]{12}_likes_and_offers\.sql$/

def history = log.substring(log.indexOf('History')).readLines().findAll { it.startsWith('[INFO]   ') }*.substring(9)
assert history[0] ==~ /@ [0-9a-f]{12} \(current, head\)  likes and offers/
assert history[1..5] == [
  '|\\',
  '| * 8c41f0d2e9b7 (applied)  offers in the shop',
  '* | 5f2e9d31b0aa (applied)  likes of jokes',
  '|/',
  '* a41c7e90d5b3 (applied)  jokes that users tell',
]

assert log =~ /(?m)^\[INFO] Written   src\/main\/migrations\/[0-9a-f]{12}_prices\.sql$/
assert log =~ /(?m)^\[INFO] Upgrade   base -> [0-9a-f]{12}, 6 revisions$/
assert log =~ /(?m)^\[INFO] Now at    [0-9a-f]{12} \(head\)  prices$/
