import dev.furrow.it.Database

try (var database = Database.sqlite(basedir)) {
    assert database.tables() == ['furrow_journal', 'furrow_version', 'jokes', 'likes', 'users']
    assert database.rows('SELECT version_num FROM furrow_version') == ['2d970929c35a']
    assert database.rows('SELECT id, username FROM users ORDER BY id') == ['1 | Demo', '2 | marnie', '3 | bobbie']
    assert database.rows('SELECT id, user_id, punchline FROM jokes ORDER BY id') == [
        "1 | 1 | They'd crack each other up.",
        '2 | 2 | Its days are numbered.',
        '3 | 2 | So-fish-ticated, of course.',
        '4 | 3 | "Nice belt!"',
    ]
    assert database.rows('SELECT user_id, joke_id FROM likes ORDER BY 1, 2') == ['1 | 2', '1 | 3', '1 | 4', '3 | 3']
    // The application's own insert comes after the seeds.
    database.run("INSERT INTO users (username, email, hashed_password) VALUES ('new', 'new@aa.io', 'x')")
    assert database.rows("SELECT id FROM users WHERE username = 'new'") == ['4']
}
