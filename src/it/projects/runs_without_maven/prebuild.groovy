import dev.furrow.it.Database

Database.fresh(basedir).withCloseable {
    it.run('DROP ROLE IF EXISTS jokes_tests')
    it.run("CREATE ROLE jokes_tests LOGIN CREATEDB PASSWORD 'secret'")
}
