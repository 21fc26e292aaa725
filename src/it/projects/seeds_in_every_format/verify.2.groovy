import dev.furrow.it.Database

try (var database = Database.postgres(basedir)) {
    database.run('SET search_path TO bookshop')
    // The folder "production" has a file of its own for this table.
    assert database.rows('SELECT name, boss_id FROM staff') == ['Ada | null']
    assert database.rows('SELECT id, name, born, motto FROM authors ORDER BY id') == [
        '1 | Mary Shelley | 1797-08-30 | Beware; for I am fearless, and therefore powerful.',
        '2 | Jules Verne | 1828-02-08 | ',
        '3 | Anonymous | null | null',
    ]
    assert database.rows("SELECT title, name, price, in_print, details FROM books JOIN authors ON authors.id = author_id ORDER BY books.id") == [
        'Frankenstein | Mary Shelley | 8.50 | true | {"first": 1818, "subjects": ["science", "loneliness"]}',
        'Around the World in Eighty Days | Jules Verne | 9.00 | true | null',
        'Beowulf | Anonymous | 12.25 | false | {"first": null}',
    ]
    assert database.rows("SELECT city, title, copies, (opened_at AT TIME ZONE 'UTC')::text FROM stock JOIN shops ON shops.id = shop_id JOIN books ON books.id = book_id ORDER BY 1, 2") == [
        'Hay-on-Wye | Frankenstein | 3 | 1962-04-01 09:00:00',
        'Urueña | Beowulf | 1 | 2007-03-23 09:00:00',
        'Urueña | Frankenstein | 4 | 2007-03-23 09:00:00',
    ]
    assert database.rows('SELECT title, stars, body FROM reviews JOIN books ON books.id = book_id ORDER BY reviews.id') == [
        "Frankenstein | 5 | Not the monster's name.",
        'Beowulf | 4 | null',
    ]
    assert database.rows('SELECT title, copies FROM bestsellers JOIN books ON books.id = book_id ORDER BY copies DESC') ==
        ['Frankenstein | 7', 'Beowulf | 1']
    assert database.rows('SELECT count(*), min(placed_on), max(placed_on) FROM orders') == ['365 | 2026-01-01 | 2026-12-31']
    // The application's own insert comes after the seeds.
    database.run("INSERT INTO authors (name) VALUES ('new')")
    assert database.rows("SELECT id FROM authors WHERE name = 'new'") == ['4']
}
