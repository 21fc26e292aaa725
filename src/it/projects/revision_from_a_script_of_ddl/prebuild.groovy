import dev.furrow.it.Database

Database.fresh(basedir).close()
