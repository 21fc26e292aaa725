package dev.furrow.seed;

import dev.furrow.run.Transaction;
import dev.furrow.schema.Product;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The one transaction of a run, on PostgreSQL in UTC, on SQLite with foreign keys on and deferred. Closing it rolls back what was not committed and leaves
 * the connection as it was.
 */
final class SeedTransaction implements AutoCloseable {
    private final Connection connection;
    private final Transaction transaction;
    private final boolean keysGoOff;

    private SeedTransaction(Connection connection, Transaction transaction, boolean keysGoOff) {
        this.connection = connection;
        this.transaction = transaction;
        this.keysGoOff = keysGoOff;
    }

    static SeedTransaction begin(Connection connection, Product product) throws SQLException {
        if (product == Product.POSTGRESQL) {
            SeedTransaction begun = new SeedTransaction(connection, Transaction.begin(connection, product), false);
            // The driver sets that of the machine it runs on, and a seed has to mean the same on each.
            execute(connection, "SET LOCAL TimeZone TO 'UTC'");
            return begun;
        }
        boolean keysWereOn = keysAreOn(connection);
        // Inside a transaction this pragma does nothing.
        execute(connection, "PRAGMA foreign_keys = on");
        try {
            SeedTransaction begun =
                    new SeedTransaction(connection, Transaction.begin(connection, product), !keysWereOn);
            execute(connection, "PRAGMA defer_foreign_keys = on");
            return begun;
        } catch (SQLException e) {
            switchOff(connection, !keysWereOn);
            throw e;
        }
    }

    private static void switchOff(Connection connection, boolean keysGoOff) throws SQLException {
        if (keysGoOff && !connection.isClosed()) {
            execute(connection, "PRAGMA foreign_keys = off");
        }
    }

    void commit() throws SQLException {
        transaction.commit();
    }

    @Override
    public void close() throws SQLException {
        try {
            transaction.close();
        } finally {
            switchOff(connection, keysGoOff);
        }
    }

    private static boolean keysAreOn(Connection connection) throws SQLException {
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
