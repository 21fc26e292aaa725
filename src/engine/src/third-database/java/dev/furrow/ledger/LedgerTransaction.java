package dev.furrow.ledger;

import dev.furrow.database.Sql;
import dev.furrow.database.Transaction;
import java.sql.Connection;
import java.sql.SQLException;

/** A beginning and an end in the ledger. */
final class LedgerTransaction implements Transaction {
    private final Connection connection;
    private boolean open = true;

    LedgerTransaction(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void commit() throws SQLException {
        Sql.execute(connection, "COMMIT");
        open = false;
    }

    @Override
    public void close() throws SQLException {
        if (open) {
            open = false;
            Sql.execute(connection, "ROLLBACK");
        }
    }
}
