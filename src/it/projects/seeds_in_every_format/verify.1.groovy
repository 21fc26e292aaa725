import dev.furrow.it.Database

try (var database = Database.sqlite(basedir)) {
    assert database.rows('SELECT s.name, b.name FROM staff s LEFT JOIN staff b ON b.id = s.boss_id ORDER BY 1') ==
        ['Boss | null', 'Demo | Boss']
    assert database.rows('SELECT id, name, born, motto FROM authors ORDER BY id') == [
        '1 | Mary Shelley | 1797-08-30 | Beware; for I am fearless, and therefore powerful.',
        '2 | Jules Verne | 1828-02-08 | ',
        '3 | Anonymous | null | null',
    ]
    assert database.rows('SELECT title, name, price, in_print, details FROM books JOIN authors ON authors.id = author_id ORDER BY books.id') == [
        'Frankenstein | Mary Shelley | 8.5 | 1 | {"first":1818,"subjects":["science","loneliness"]}',
        'Around the World in Eighty Days | Jules Verne | 9 | 1 | null',
        'Beowulf | Anonymous | 12.25 | 0 | {"first":null}',
    ]
    assert database.rows('SELECT city, title, copies, opened_at FROM stock JOIN shops ON shops.id = shop_id JOIN books ON books.id = book_id ORDER BY 1, 2') == [
        'Hay-on-Wye | Frankenstein | 3 | 1962-04-01 09:00:00.000Z',
        'Urueña | Beowulf | 1 | 2007-03-23 09:00:00.000Z',
        'Urueña | Frankenstein | 4 | 2007-03-23 09:00:00.000Z',
    ]
    assert database.rows('SELECT title, stars, body FROM reviews JOIN books ON books.id = book_id ORDER BY reviews.id') == [
        "Frankenstein | 5 | Not the monster's name.",
        'Beowulf | 4 | null',
    ]
    assert database.rows('SELECT title, copies FROM bestsellers JOIN books ON books.id = book_id ORDER BY copies DESC') ==
        ['Frankenstein | 7', 'Beowulf | 1']
    assert database.rows('SELECT count(*), min(placed_on), max(placed_on) FROM orders') == ['365 | 2026-01-01 | 2026-12-31']
    assert database.rows('SELECT title, hex(cover) FROM orders JOIN books ON books.id = book_id WHERE orders.id = 256') ==
        ['Frankenstein | FF']
}
