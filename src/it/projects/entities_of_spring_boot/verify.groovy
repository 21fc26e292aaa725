def log = new File(basedir, 'build.log').text
def migrations = new File(basedir, 'src/main/migrations').list().sort { it.replaceAll(/^[0-9a-f]+_/, '') }

assert migrations.size() == 3
assert migrations*.replaceAll(/^[0-9a-f]{12}_/, '') == ['authors.java', 'likes.java', 'stories.java']
assert log =~ /(?m)^\[INFO] Models    Hibernate ORM 7\.4\.13\.Final$/
assert log =~ /(?m)^\[INFO]   Spring Boot, entities in jokes$/
assert new File(basedir, "src/main/migrations/${migrations[2]}").text.contains('"pseudonym"')
assert log =~ /(?m)^\[INFO] Upgrade   base -> [0-9a-f]{12}, 3 revisions$/
assert log =~ /(?m)^\[INFO] Checked   3 revisions can be read and compiled, and make what the models want$/
// What the provider logs and prints stays with it.
assert !(log =~ /HHH\d{6}/)
