import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text
assert log =~ /(?m)^\[INFO] Import    2 revisions of alembic$/
assert log =~ /(?m)^\[INFO] Proof     the schema is that of ffdc0a98111c$/
assert log =~ /(?m)^\[INFO]   compared  1 table, 4 columns, 3 constraints: 0 differences$/
assert log =~ /(?m)^\[INFO]   told      Alembic's alembic_version says ffdc0a98111c$/
assert log =~ /(?m)^\[INFO] Stamp     base -> ffdc0a98111c, nothing is run$/
assert log =~ /(?m)^\[INFO] Upgrade   ffdc0a98111c -> 37e1cb6de47a, 1 revision$/
assert log =~ /(?m)^\[INFO]   jokes +3 +0 +.*KiB +37e1cb6de47a$/

try (var database = Database.postgres(basedir)) {
    assert database.tables() == [
        'public.alembic_version', 'public.furrow_journal', 'public.furrow_version', 'public.users']
    assert database.rows('SELECT version_num FROM alembic_version') == ['ffdc0a98111c']
    assert database.rows('SELECT version_num FROM furrow_version') == ['ffdc0a98111c']
    assert database.rows('SELECT id, username FROM users') == ['1 | Demo']
}
