package dev.furrow.database;

import dev.furrow.schema.Product;
import java.sql.Connection;
import java.sql.SQLException;

/** A transaction that is rolled back when it is closed, unless it was committed before. */
public final class Transaction implements AutoCloseable {
    private final Connection connection;
    private final Product product;
    private boolean open = true;

    private Transaction(Connection connection, Product product) {
        this.connection = connection;
        this.product = product;
    }

    /** Begins one on a connection that is in autocommit. */
    public static Transaction begin(Connection connection, Product product) throws SQLException {
        switch (product) {
            case POSTGRESQL -> connection.setAutoCommit(false);
            // Takes the write lock now: a transaction that begins by reading can be refused it later.
            case SQLITE -> Sql.execute(connection, "BEGIN IMMEDIATE");
        }
        return new Transaction(connection, product);
    }

    /** Makes its work lasting. */
    public void commit() throws SQLException {
        switch (product) {
            case POSTGRESQL -> {
                connection.commit();
                connection.setAutoCommit(true);
            }
            case SQLITE -> Sql.execute(connection, "COMMIT");
        }
        open = false;
    }

    @Override
    public void close() throws SQLException {
        if (!open) {
            return;
        }
        open = false;
        switch (product) {
            case POSTGRESQL -> {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            case SQLITE -> Sql.execute(connection, "ROLLBACK");
        }
    }
}
