import dev.furrow.it.Database

try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['public.furrow_journal', 'public.furrow_version', 'public.offers', 'public.users']
    assert database.rows('SELECT version_num FROM furrow_version') == ['a41c7e90d5b3']
    assert database.rows('SELECT body FROM users') == ['somebody']
    assert database.rows('SELECT action, revision FROM furrow_journal ORDER BY id') == [
        'stamp | 60ebacf5d282',
        'upgrade | a41c7e90d5b3',
    ]
}
