package dev.furrow.sqlite.connect;

import dev.furrow.database.Sql;
import dev.furrow.database.Transaction;
import java.sql.Connection;
import java.sql.SQLException;

/** A transaction that has the write lock from its beginning: one that begins by reading can be refused it later. */
public final class SqliteTransaction implements Transaction {
    private final Connection connection;
    private boolean open = true;

    private SqliteTransaction(Connection connection) {
        this.connection = connection;
    }

    /** Begins one on a connection that is in autocommit. */
    public static Transaction begin(Connection connection) throws SQLException {
        return begin(connection, "");
    }

    /**
     * Begins one on a connection that is in autocommit.
     *
     * @param modes {@code EXCLUSIVE} if nobody may read meanwhile, else empty
     */
    public static Transaction begin(Connection connection, String modes) throws SQLException {
        Sql.execute(connection, "BEGIN " + (modes.isEmpty() ? "IMMEDIATE" : modes));
        return new SqliteTransaction(connection);
    }

    @Override
    public void commit() throws SQLException {
        Sql.execute(connection, "COMMIT");
        open = false;
    }

    @Override
    public void close() throws SQLException {
        if (!open) {
            return;
        }
        open = false;
        Sql.execute(connection, "ROLLBACK");
    }
}
