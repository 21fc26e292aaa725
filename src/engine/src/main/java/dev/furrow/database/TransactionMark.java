package dev.furrow.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A savepoint before an author's own code, by which it shows afterwards whether the transaction is still the same: code that has
 * a connection can end it in more ways than can be refused.
 */
public final class TransactionMark {
    private static final String NAME = "furrow_code";

    private final Connection connection;
    private final DatabaseSystem system;

    private TransactionMark(Connection connection, DatabaseSystem system) {
        this.connection = connection;
        this.system = system;
    }

    /** Sets a mark within a transaction. */
    public static TransactionMark set(Connection connection, DatabaseSystem system) throws SQLException {
        Sql.execute(connection, "SAVEPOINT " + NAME);
        return new TransactionMark(connection, system);
    }

    /** Takes the mark away after the code; tells whether it was still there. */
    public boolean release() {
        return isThere("RELEASE SAVEPOINT " + NAME);
    }

    /** Undoes what the code did before it failed; tells whether that was possible. */
    public boolean undo() {
        return isThere("ROLLBACK TO SAVEPOINT " + NAME);
    }

    private boolean isThere(String statement) {
        try {
            Sql.execute(connection, statement);
            return true;
        } catch (SQLException e) {
            return !system.savepointIsGone(system.error(e));
        }
    }
}
