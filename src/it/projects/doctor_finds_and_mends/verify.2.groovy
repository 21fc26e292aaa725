import dev.furrow.it.Database

def log = new File(basedir, 'build.log').text.split('Scanning for projects').last()

assert log =~ /(?s)Mended    indexes: .*Mended    sequences: .*Mended    version: .*failed: the database's schema is that of no revision/
// What a constraint's finding says to type.
def told = (log =~ /What mends it:  (ALTER TABLE .*)/)
assert told.find()
try (var database = Database.postgres(basedir)) {
    database.run(told.group(1))
}
