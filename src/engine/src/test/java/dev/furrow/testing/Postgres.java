package dev.furrow.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server of this JVM's tests: the one that {@code FURROW_TEST_POSTGRES_URL} names, a JDBC URL of a role that
 * may create databases, else an embedded one that is started when the first test asks for it and ends with the JVM.
 */
public final class Postgres {
    // A run that was killed leaves its databases behind, on a server that outlives it.
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable String server;
    private static @Nullable Connection toServer;
    private static @Nullable String strategy;

    private Postgres() {}

    /** Returns a new, empty database that is dropped, with whoever is connected to it, when it is closed. */
    public static FreshDatabase freshDatabase() {
        String name = "furrow_test_" + RUN + "_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name + strategy());
        return new FreshDatabase(name, forDatabase(server(), name));
    }

    /** Runs a statement on the server's own database, over a connection that is kept: what makes or drops databases and roles. */
    public static synchronized void execute(String sql) {
        try (Statement statement = toServer().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Returns whether the server is of that version, or later. */
    public static synchronized boolean isFrom(int version) {
        try {
            return toServer().getMetaData().getDatabaseMajorVersion() >= version;
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to the tests' server", e);
        }
    }

    private static synchronized Connection toServer() throws SQLException {
        if (toServer == null || toServer.isClosed()) {
            Connection opened = connect(server());
            if (opened.getMetaData().getDatabaseMajorVersion() >= 16) {
                weakenPasswords(opened);
            }
            toServer = opened;
        }
        return toServer;
    }

    /** To log in with a password takes as long as its hash was made to take, which is for those who guess. */
    private static void weakenPasswords(Connection opened) throws SQLException {
        try (Statement statement = opened.createStatement()) {
            statement.execute("SET scram_iterations = 1");
        }
    }

    static Connection connect(String url) throws SQLException {
        Connection connection = new org.postgresql.Driver().connect(url, new Properties());
        if (connection == null) {
            throw new SQLException("not a URL of PostgreSQL's driver: FURROW_TEST_POSTGRES_URL");
        }
        return connection;
    }

    /** Copying files takes a quarter of the time that the default takes; servers before 15 copy, and don't know the word. */
    private static synchronized String strategy() {
        if (strategy == null) {
            strategy = isFrom(15) ? " STRATEGY file_copy" : "";
        }
        return strategy;
    }

    private static synchronized String server() {
        if (server == null) {
            String given = System.getenv("FURROW_TEST_POSTGRES_URL");
            server = given == null || given.isEmpty() ? EmbeddedServer.start() : given;
        }
        return server;
    }

    private static String forDatabase(String url, String name) {
        int question = url.indexOf('?');
        String before = question < 0 ? url : url.substring(0, question);
        String query = question < 0 ? "" : url.substring(question);
        return before.substring(0, before.lastIndexOf('/') + 1) + name + query;
    }
}
