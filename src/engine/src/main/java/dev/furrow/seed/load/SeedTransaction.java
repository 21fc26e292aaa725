package dev.furrow.seed.load;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Transaction;
import dev.furrow.schema.Product;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The one transaction of a run: on PostgreSQL in UTC; on SQLite with foreign keys on and deferred, or off where rows are held to
 * them at the end. Closing it rolls back what was not committed and leaves the connection as it was.
 */
public final class SeedTransaction implements AutoCloseable {
    /** What SQLite does about foreign keys while tables are cleared and filled. */
    public enum Keys {
        /** Watches them; the commit fails if one is broken. */
        WATCHED,
        /** Nothing: whoever runs this looks at all rows afterwards. */
        UNWATCHED
    }

    private final Connection connection;
    private final Transaction transaction;
    private final String keysBefore;

    private SeedTransaction(Connection connection, Transaction transaction, String keysBefore) {
        this.connection = connection;
        this.transaction = transaction;
        this.keysBefore = keysBefore;
    }

    public static SeedTransaction begin(Connection connection, DatabaseSystem system, Keys keys) throws SQLException {
        if (system.product().equals(Product.POSTGRESQL)) {
            // The driver sets that of the machine it runs on, and a seed has to mean the same on each.
            return begun(connection, system, "", "SET LOCAL TimeZone TO 'UTC'");
        }
        String before = "PRAGMA foreign_keys = " + (keysAreOn(connection) ? "on" : "off");
        // Inside a transaction this pragma does nothing.
        execute(connection, "PRAGMA foreign_keys = " + (keys == Keys.WATCHED ? "on" : "off"));
        try {
            return begun(connection, system, before, "PRAGMA defer_foreign_keys = on");
        } catch (SQLException e) {
            putBack(connection, before);
            throw e;
        }
    }

    private static SeedTransaction begun(
            Connection connection, DatabaseSystem system, String keysBefore, String setting) throws SQLException {
        Transaction transaction = system.begin(connection);
        try {
            execute(connection, setting);
            return new SeedTransaction(connection, transaction, keysBefore);
        } catch (SQLException e) {
            transaction.close();
            throw e;
        }
    }

    private static void putBack(Connection connection, String keys) throws SQLException {
        if (!keys.isEmpty() && !connection.isClosed()) {
            execute(connection, keys);
        }
    }

    public void commit() throws SQLException {
        transaction.commit();
    }

    @Override
    public void close() throws SQLException {
        try {
            transaction.close();
        } finally {
            putBack(connection, keysBefore);
        }
    }

    public static boolean keysAreOn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA foreign_keys")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
