import dev.furrow.it.Database

def users = 'CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL)'
def likes = 'CREATE TABLE likes (user_id INTEGER NOT NULL REFERENCES users (id))'
def offers = 'CREATE TABLE offers (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL)'
def price = 'ALTER TABLE offers ADD COLUMN price INTEGER'
def nick = 'ALTER TABLE users ADD COLUMN nick VARCHAR(20)'

try (var database = Database.fresh(basedir)) {
    [users, likes, offers, price, 'GRANT ALL ON users, likes, offers TO PUBLIC'].each { database.run(it) }
}
for (made in [two: [users, offers], none: [users, likes, offers, price, nick]]) {
    new File(basedir, "${made.key}.db").createNewFile()
    try (var database = Database.sqlite(basedir, "${made.key}.db")) {
        made.value.each { database.run(it) }
    }
}
