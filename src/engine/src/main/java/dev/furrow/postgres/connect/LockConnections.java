package dev.furrow.postgres.connect;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the connections of locks come from, and where they go when they are let go. */
record LockConnections(PostgresUrl url, PostgresDriver driver, KeptConnections kept) {
    /** Returns one in autocommit that holds no lock. */
    Connection take() {
        return kept.takeForLocks(driver::openForShortQuestions);
    }

    /**
     * Refuses one that has no session of its own.
     *
     * @throws dev.furrow.error.FurrowException if a pooler lends it another one for each transaction
     */
    void requireOwnSession(Connection open) {
        try {
            new TransactionPooling(url, driver).requireNone(open);
        } catch (SQLException e) {
            throw PostgresConnectErrors.of(url, e);
        }
    }

    /** Takes back one that holds no lock any more, or is broken. */
    void giveBack(Connection connection) throws SQLException {
        kept.giveBackForLocks(connection);
    }
}
