package dev.furrow.sqlite.connect;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Session;
import dev.furrow.database.SessionState;
import dev.furrow.database.lent.Lender;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;

/** Opens connections of SQLite's driver, in the settings that every room relies on. */
final class SqliteDriver {
    // SQLITE_OPEN_READWRITE without SQLITE_OPEN_CREATE. Reading needs it too: after a kill, the first to come rolls
    // back.
    private static final String EXISTING = "2";

    // What the driver sets on opening, and SQLite writes into the file's header.
    private static final Set<String> WRITTEN = Set.of(
            "application_id",
            "auto_vacuum",
            "default_cache_size",
            "incremental_vacuum",
            "journal_mode",
            "legacy_file_format",
            "user_version");

    // SQLite's own limit, which sqlite3 has too; the driver would set a thousandth of it.
    private static final String LONGEST_STATEMENT = "1000000000";

    private final SqliteUrl url;

    SqliteDriver(SqliteUrl url) {
        this.url = url;
    }

    /**
     * Returns a connection that makes the file if it is missing.
     *
     * @param patience how long each statement waits for other programs
     */
    Connection create(String file, Duration patience) throws SQLException {
        Lender lender = url.lender();
        if (lender != null) {
            return lent(lender, patience);
        }
        return open(url.jdbc(file), url.properties(), patience);
    }

    /**
     * Returns a connection to a file that is there, on which every statement that writes fails.
     *
     * @param patience as in {@link #create}
     */
    Connection read(String file, Duration patience) throws SQLException {
        Lender lender = url.lender();
        Connection connection = lender == null ? existing(file, patience) : lent(lender, patience);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = on");
            return connection;
        } catch (SQLException e) {
            close(connection, e);
            throw e;
        }
    }

    private Connection existing(String file, Duration patience) throws SQLException {
        Properties options = url.properties();
        for (String pragma : WRITTEN) {
            options.remove(pragma);
        }
        options.setProperty("open_mode", EXISTING);
        return open(url.jdbc(file), options, patience);
    }

    private static Connection lent(Lender lender, Duration patience) throws SQLException {
        Connection connection = LentSqlite.borrow(lender, Integer.parseInt(LONGEST_STATEMENT), patience);
        try {
            requireDatabase(connection);
            return connection;
        } catch (SQLException e) {
            close(connection, e);
            throw e;
        }
    }

    /** Returns a connection to a database of its own, which is empty. */
    Connection memory() throws SQLException {
        return open("jdbc:sqlite::memory:", new Properties(), Duration.ZERO);
    }

    /** Wraps a connection on which no script runs; it is closed if that fails. */
    static Session reading(Connection connection, DatabaseSystem system, String display, Runnable afterwards)
            throws SQLException {
        return session(connection, system, display, it -> SessionState.UNTOUCHED, afterwards);
    }

    /** Wraps a connection that was opened just now; it is closed if that fails. */
    static Session writing(Connection connection, DatabaseSystem system, String display, Runnable afterwards)
            throws SQLException {
        return session(connection, system, display, SqliteState::new, afterwards);
    }

    private interface Beginning {
        SessionState of(Connection connection) throws SQLException;
    }

    private static Session session(
            Connection connection, DatabaseSystem system, String display, Beginning beginning, Runnable afterwards)
            throws SQLException {
        try {
            String version = connection.getMetaData().getDatabaseProductVersion();
            Session.Facts facts = new Session.Facts(system, display, "main", "", version);
            return new Session(connection, facts, beginning.of(connection), afterwards);
        } catch (SQLException e) {
            close(connection, e);
            throw e;
        }
    }

    private static Connection open(String jdbc, Properties options, Duration patience) throws SQLException {
        options.setProperty("busy_timeout", busyTimeout(options.getProperty("busy_timeout", ""), patience));
        options.putIfAbsent("limit_sql_length", LONGEST_STATEMENT);
        SqliteLibrary.load();
        Connection connection = new org.sqlite.JDBC().connect(jdbc, options);
        if (connection == null) {
            throw new IllegalStateException("not the driver's own spelling: " + jdbc);
        }
        try {
            requireDatabase(connection);
            return connection;
        } catch (SQLException e) {
            close(connection, e);
            throw e;
        }
    }

    /** Returns milliseconds: who asks in the URL for more than a run's patience has it. */
    private static String busyTimeout(String asked, Duration patience) {
        long longest = Math.max(milliseconds(asked), patience.toMillis());
        return Long.toString(Math.min(longest, Integer.MAX_VALUE));
    }

    private static long milliseconds(String asked) {
        try {
            return Integer.parseInt(asked);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** SQLite opens whatever it is given, and finds out what it is when it first reads. */
    private static void requireDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA schema_version")) {
            row.next();
        }
    }

    /** Closes a connection that failed for {@code reason}. */
    static void close(Connection connection, Exception reason) {
        try {
            connection.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
