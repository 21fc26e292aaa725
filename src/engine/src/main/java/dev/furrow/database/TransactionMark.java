package dev.furrow.database;

import dev.furrow.schema.Product;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A savepoint before an author's own code, by which it shows afterwards whether the transaction is still the same: code that has
 * a connection can end it in more ways than can be refused.
 */
public final class TransactionMark {
    private static final String NAME = "furrow_code";
    private static final String NO_SUCH_SAVEPOINT = "3B001";
    private static final String NO_TRANSACTION = "25P01";

    private final Connection connection;
    private final Product product;

    private TransactionMark(Connection connection, Product product) {
        this.connection = connection;
        this.product = product;
    }

    /** Sets a mark within a transaction. */
    public static TransactionMark set(Connection connection, Product product) throws SQLException {
        Sql.execute(connection, "SAVEPOINT " + NAME);
        return new TransactionMark(connection, product);
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
            SqlFault fault = SqlFault.of(e, product);
            return !fault.code().equals(NO_SUCH_SAVEPOINT)
                    && !fault.code().equals(NO_TRANSACTION)
                    && !fault.message().startsWith("no such savepoint");
        }
    }
}
