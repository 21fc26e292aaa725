import dev.furrow.it.Database

try (var database = Database.postgres(basedir)) {
    assert database.rows('SELECT count(*) FROM bookshop.authors') == ['3']
}
assert new File(basedir, 'target/in_production/authors.csv').readLines() == [
    'id,name,born,motto',
    '1,Mary Shelley,1797-08-30,"Beware; for I am fearless, and therefore powerful."',
    '2,Jules Verne,1828-02-08,""',
    '3,Anonymous,,',
]
