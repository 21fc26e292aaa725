package dev.furrow.postgres.connect;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * A pooler in transaction mode lends a connection another session of the server for each transaction, so a lock of a session is left
 * behind in one that somebody else gets. See "Features" in PgBouncer's manual.
 *
 * <p>Something stands in between where the process that was announced when the connection opened isn't the one that answers: nobody
 * who lends sessions has one of its own to announce. Whether it lends them by the transaction is tried out with a second connection that
 * keeps what it is lent. A pooler that lends the last one first is always found out; one that lends them in turn, and is busy, as good as.
 */
final class TransactionPooling {
    static final Advice GO_AROUND =
            Advice.say("Use the server's own address instead of the pooler's, or one where it pools by session.");

    private static final int ATTEMPTS = 5;

    private final PostgresUrl url;
    private final PostgresDriver driver;

    TransactionPooling(PostgresUrl url, PostgresDriver driver) {
        this.url = url;
        this.driver = driver;
    }

    /**
     * Refuses a connection that has no session of its own.
     *
     * @param connection in autocommit, and idle
     */
    void requireNone(Connection connection) throws SQLException {
        int process = process(connection);
        if (connection.unwrap(PGConnection.class).getBackendPID() != process && isShared(connection, process)) {
            throw new FurrowException(Diagnostic.of("a pooler in transaction mode answers at " + url.address()
                            + ": no lock holds there, and no setting of a session")
                    .noting(url.originInWords(), "Nothing was run.")
                    .advising(GO_AROUND));
        }
    }

    private boolean isShared(Connection connection, int process) throws SQLException {
        try (Connection other = PostgresConnectErrors.openSecond(driver::openForShortQuestions)) {
            other.setAutoCommit(false);
            boolean shared = false;
            for (int attempt = 0; attempt < ATTEMPTS && !shared; attempt++) {
                shared = process(other) == process || process(connection) != process;
                other.rollback();
            }
            return shared;
        }
    }

    /** Returns the server process that answers. */
    static int process(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
