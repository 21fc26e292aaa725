package dev.furrow.postgres.connect;

import dev.furrow.database.lent.Lender;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** Opens connections of PostgreSQL's driver, in the settings that every room relies on. */
final class PostgresDriver {
    private final PostgresUrl url;

    PostgresDriver(PostgresUrl url) {
        this.url = url;
    }

    /** Returns whether an application lends the connections. */
    boolean isLent() {
        return url.lender() != null;
    }

    /** Returns a connection in autocommit. */
    Connection open() {
        Lender lender = url.lender();
        return lender == null ? open(url.properties()) : lent(() -> LentPostgres.borrow(lender));
    }

    /** Returns one that gives up when the server doesn't answer for 30 seconds: no statement on it takes longer. */
    Connection openForShortQuestions() {
        Lender lender = url.lender();
        if (lender != null) {
            return lent(() -> LentPostgres.borrowForShortQuestions(lender));
        }
        Properties properties = url.properties();
        properties.setProperty("socketTimeout", "30");
        return open(properties);
    }

    @FunctionalInterface
    private interface Borrowing {
        Connection connection() throws SQLException;
    }

    private Connection lent(Borrowing borrowing) {
        try {
            return borrowing.connection();
        } catch (SQLException e) {
            throw PostgresConnectErrors.of(url, e);
        }
    }

    private Connection open(Properties properties) {
        // The extended protocol has the driver cut a script into statements, and it cuts one with a body in BEGIN
        // ATOMIC wrongly.
        properties.setProperty("preferQueryMode", "simple");
        properties.putIfAbsent("ApplicationName", "furrow");
        properties.putIfAbsent("tcpKeepAlive", "true");
        // So it says at the start of a connection who it is, and not in a statement of its own. All servers are newer.
        properties.putIfAbsent("assumeMinServerVersion", "9.0");
        if (!properties.containsKey("connectTimeout")) {
            // The first is for a host that is not there, the second for one that accepts and says nothing more.
            properties.setProperty("connectTimeout", "10");
            properties.putIfAbsent("loginTimeout", "30");
        }
        try {
            return connection(properties);
        } catch (SQLException e) {
            throw PostgresConnectErrors.of(url, e);
        }
    }

    private Connection connection(Properties properties) throws SQLException {
        Connection connection = new org.postgresql.Driver().connect(url.jdbc(), properties);
        if (connection == null) {
            throw new IllegalStateException("not the driver's own spelling: " + url);
        }
        return connection;
    }

    /** Closes a connection that failed for {@code reason}. */
    static void closeQuietly(Connection connection, Throwable reason) {
        try {
            connection.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
