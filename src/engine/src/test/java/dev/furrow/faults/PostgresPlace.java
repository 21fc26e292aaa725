package dev.furrow.faults;

import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Project;
import java.nio.file.Path;

/** A database of a server that is the faults' own. */
record PostgresPlace(Server server, String name) implements Place {
    @Override
    public String url() {
        return server.url(name);
    }

    /** Returns the URL that leads through a wire. */
    String url(Wire wire) {
        return "jdbc:postgresql://127.0.0.1:" + wire.port() + "/" + name
                + "?user=postgres&sslmode=disable&gssEncMode=disable";
    }

    /** A session goes on with what it was sent, whoever waits for the answer. */
    @Override
    public void waitForEnd() {
        Project.on(url(), Path.of(".")).execute("""
                DO $$ BEGIN
                  WHILE EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()
                      AND backend_type = 'client backend' AND pid <> pg_backend_pid()) LOOP
                    PERFORM pg_sleep(0.002);
                    PERFORM pg_stat_clear_snapshot();
                  END LOOP;
                END $$""");
    }

    @Override
    public State state() {
        return State.of(new FreshDatabase(name, url()));
    }

    @Override
    public void close() {
        server.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }
}
