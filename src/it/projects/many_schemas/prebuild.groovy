import dev.furrow.it.Database

// Somebody has made a table by hand for one of three customers.
try (var database = Database.fresh(basedir)) {
    database.run('CREATE TABLE public.customers (name text PRIMARY KEY)')
    database.run("INSERT INTO public.customers VALUES ('acme'), ('bolt'), ('cobra')")
    database.run('GRANT SELECT ON public.customers TO PUBLIC')
    database.run('CREATE SCHEMA cobra')
    database.run('GRANT ALL ON SCHEMA cobra TO PUBLIC')
    database.run('CREATE TABLE cobra.users (id SERIAL PRIMARY KEY, body VARCHAR(255) NOT NULL UNIQUE)')
    database.run('GRANT ALL ON cobra.users TO PUBLIC')
}
