import dev.furrow.it.Database

['target/pom.db', 'environment.db', 'command-line.db'].each { file ->
    try (var database = Database.sqlite(basedir, file)) {
        assert database.tables() == ['furrow_journal', 'furrow_version', 'jokes']
    }
}
assert !new File(basedir, 'dev.db').exists()
