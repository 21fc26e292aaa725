def runs = new File(basedir, 'build.log').text.split('Scanning for projects')*.readLines()
def lines = { int run -> runs[run].findAll { it.startsWith('[INFO] ') }*.substring(7) }

assert lines(1).containsAll([
  'History   newest first; @ current, * applied, o pending',
  '  o 7d20c5b81fa9 (pending, head)  reminders of invoices',
  '  | o c3d4e5f60718 (pending, head)  merge likes and offers',
  '  | |\\',
  '  | | o 8c41f0d2e9b7 (pending, needs 0d2222f7c8b6)  offers in the shop',
  '  | o | 5f2e9d31b0aa (pending)  likes of jokes',
  '  | |/',
  '  o | 0d2222f7c8b6 (pending, label billing)  invoices',
  '   /',
  '  o a41c7e90d5b3 (pending)  jokes that users tell',
  '  o 60ebacf5d282 (pending)  users',
  'Now at    base',
  'Pending   7 revisions:  mvn migrate:upgrade -Dfurrow.to=heads',
  'Head      7d20c5b81fa9 (head)  reminders of invoices',
  'Head      c3d4e5f60718 (head)  merge likes and offers',
  'Fork      a41c7e90d5b3  jokes that users tell',
  'Label     0d2222f7c8b6 (label billing)  invoices',
])

def applied = [
  '  | o   c3d4e5f60718 (pending, head)  merge likes and offers',
  '  | |\\    file         src/main/migrations/c3d4e5f60718_merge.sql',
  '  | | @ 8c41f0d2e9b7 (current, needs 0d2222f7c8b6)  offers in the shop',
  '  | | |   script       as it was applied',
  'Now at    8c41f0d2e9b7  offers in the shop',
  'Now at    0d2222f7c8b6  invoices, needed by the above',
]
for (run in [3, 5]) {
  assert lines(run).containsAll(applied)
  assert runs[run].any { it ==~ /.*  applied      \d{4}-\d\d-\d\dT.*Z by .+/ }
  assert runs[run].any { it ==~ /.*  took         \d+ ms/ }
}

assert !lines(4).any { it.contains('60ebacf5d282') || it.contains('7d20c5b81fa9') }
assert lines(3).contains('  needed by    8c41f0d2e9b7')

def page = new File(basedir, 'target/furrow/graph.html').text
assert page.contains('data-id="8c41f0d2e9b7"')
assert page.contains('<svg xmlns="http://www.w3.org/2000/svg"')
assert new File(basedir, 'target/furrow/graph.svg').text.startsWith('<svg ')
assert new File(basedir, 'target/furrow/graph.mmd').text.startsWith('flowchart BT\n')

assert runs[5].any { it.startsWith('[INFO] Database  postgresql://') }
assert lines(5).containsAll(['  needs        0d2222f7c8b6', '  CREATE TABLE offers (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL);'])
assert lines(5).any { it ==~ /Graph     7 revisions, .*graph\.html/ }
