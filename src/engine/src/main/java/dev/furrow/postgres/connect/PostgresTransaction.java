package dev.furrow.postgres.connect;

import dev.furrow.database.Sql;
import dev.furrow.database.Transaction;
import java.sql.Connection;
import java.sql.SQLException;

/** A transaction of the driver's, which sends its BEGIN with the first statement. */
public final class PostgresTransaction implements Transaction {
    private final Connection connection;
    private boolean open = true;

    private PostgresTransaction(Connection connection) {
        this.connection = connection;
    }

    /** Begins one on a connection that is in autocommit. */
    public static Transaction begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return new PostgresTransaction(connection);
    }

    /** Begins one with modes as {@code SET TRANSACTION} takes them, if there are any. */
    public static Transaction begin(Connection connection, String modes) throws SQLException {
        Transaction transaction = begin(connection);
        try {
            if (!modes.isEmpty()) {
                Sql.execute(connection, "SET TRANSACTION " + modes);
            }
            return transaction;
        } catch (SQLException e) {
            transaction.closeAfter(e);
            throw e;
        }
    }

    @Override
    public void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        open = false;
    }

    @Override
    public void close() throws SQLException {
        if (!open) {
            return;
        }
        open = false;
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
