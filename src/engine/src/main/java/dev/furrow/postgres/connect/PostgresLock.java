package dev.furrow.postgres.connect;

import dev.furrow.database.Lock;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** An advisory lock: it is held exactly as long as its connection lives. */
final class PostgresLock implements Lock {
    private static final String NOTHING_MORE = "Nothing more was run.";
    private static final Advice GO_ON = Advice.say("Run the goal again: it goes on from where the database is.");

    private final PostgresUrl url;
    private final Connection connection;
    private final int process;

    /**
     * Takes over a connection that has the lock.
     *
     * @param process the server process that gave it
     */
    PostgresLock(PostgresUrl url, Connection connection, int process) {
        this.url = url;
        this.connection = connection;
        this.process = process;
    }

    @Override
    public void requireHeld() {
        int answering;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            answering = row.getInt(1);
        } catch (SQLException e) {
            throw new FurrowException(
                    lost("the connection that held it is gone")
                            .noting(String.valueOf(e.getMessage()), NOTHING_MORE)
                            .advising(GO_ON),
                    e);
        }
        if (answering != process) {
            throw new FurrowException(lost("a connection pooler answers from another session")
                    .noting(NOTHING_MORE)
                    .advising(
                            Advice.say("Use the server's own address instead of the pooler's, or pool by session."),
                            GO_ON));
        }
    }

    private Diagnostic lost(String why) {
        return Diagnostic.of("the lock on " + url.display() + " is lost: " + why);
    }

    @Override
    public void close() {
        try {
            // The server drops the lock with its session, sooner or later; the next run should not have to wait for
            // that.
            if (!connection.isClosed()) {
                unlock();
            }
            connection.close();
        } catch (SQLException e) {
            throw PostgresConnectErrors.of(url, e);
        }
    }

    private void unlock() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException e) {
            PostgresDriver.closeQuietly(connection, e);
        }
    }
}
