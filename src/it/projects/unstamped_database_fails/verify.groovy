import dev.furrow.it.Database

try (var database = Database.postgres(basedir)) {
    assert database.tables() == [
        'public.furrow_journal', 'public.furrow_version', 'public.jokes', 'public.offers', 'public.users',
    ]
    assert database.rows('SELECT version_num FROM furrow_version') == ['d52f86b0a1e7']
    assert database.rows('SELECT body FROM users') == ['somebody']
    assert database.rows('SELECT action, revision FROM furrow_journal ORDER BY id') == [
        'stamp | 60ebacf5d282',
        'stamp | b7d1e0c94a26',
        'stamp | c39a5f7e1d08',
        'upgrade | a41c7e90d5b3',
        'upgrade | d52f86b0a1e7',
    ]
}
