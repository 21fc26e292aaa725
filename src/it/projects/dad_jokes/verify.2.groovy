import dev.furrow.it.Database

try (var database = Database.postgres(basedir)) {
    assert database.tables() == ['furrow_journal', 'furrow_version', 'jokes', 'likes', 'users'].collect { 'jokes_app.' + it }
    assert database.rows('SELECT version_num FROM jokes_app.furrow_version') == ['2d970929c35a']
    assert database.rows('SELECT id, username FROM jokes_app.users ORDER BY id') == ['1 | Demo', '2 | marnie', '3 | bobbie']
    assert database.rows('SELECT id, user_id, punchline FROM jokes_app.jokes ORDER BY id') == [
        "1 | 1 | They'd crack each other up.",
        '2 | 2 | Its days are numbered.',
        '3 | 2 | So-fish-ticated, of course.',
        '4 | 3 | "Nice belt!"',
    ]
    assert database.rows('SELECT user_id, joke_id FROM jokes_app.likes ORDER BY 1, 2') == ['1 | 2', '1 | 3', '1 | 4', '3 | 3']
    assert database.rows('SELECT action, revision FROM jokes_app.furrow_journal ORDER BY id') == [
        'upgrade | ffdc0a98111c',
        'upgrade | 37e1cb6de47a',
        'upgrade | 2d970929c35a',
        'seed | null',
    ]
    // What the application does until the next deploy.
    database.run("INSERT INTO jokes_app.users (username, email, hashed_password) VALUES ('new', 'new@aa.io', 'x')")
    assert database.rows("SELECT id FROM jokes_app.users WHERE username = 'new'") == ['4']
}
