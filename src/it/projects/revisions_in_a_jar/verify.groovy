import dev.furrow.it.Database

try (var database = Database.sqlite(new File(basedir, 'shop'))) {
    assert database.rows('SELECT version_num FROM furrow_version') == ['c0de5b1f7a92']
    assert database.rows('SELECT code FROM countries ORDER BY code') == ['DE', 'FR', 'IT']
}
