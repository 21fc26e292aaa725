package dev.furrow.faults;

import dev.furrow.database.Sql;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of a server that is the faults' own. */
record PostgresPlace(Server server, String name) implements Place {
    /** The application's. */
    static final String SCHEMA = "Our app";

    private static final String IN_SCHEMA = "SET search_path TO \"" + SCHEMA + "\"";

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
    public void execute(String sql) {
        Project.on(url(), Path.of(".")).execute(IN_SCHEMA, sql);
    }

    /** Begins a transaction of the application's that keeps others from altering and clearing a table, until it is closed. */
    Connection using(String table) throws SQLException {
        Connection application = DriverManager.getConnection(url());
        application.setAutoCommit(false);
        Sql.execute(application, IN_SCHEMA);
        Sql.execute(application, "SELECT count(*) FROM " + table);
        return application;
    }

    @Override
    public State state() {
        return State.of(new FreshDatabase(name, url()), IN_SCHEMA);
    }

    @Override
    public void close() {
        server.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }
}
