package dev.furrow.postgres.connect;

import dev.furrow.database.Blocker;
import dev.furrow.database.Lock;
import dev.furrow.database.Session;
import dev.furrow.database.step.OwnStatement;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;

/** An advisory lock: it is held exactly as long as its connection lives. */
final class PostgresLock implements Lock {
    private static final String NOTHING_MORE = "Nothing more was run.";
    private static final Advice GO_ON = Advice.say("Run the goal again: it goes on from where the database is.");

    private final PostgresUrl url;
    private final Connection connection;
    private final LockConnections connections;
    private final Keys keys;

    /** The server process of the session that works under this lock; 0 while there is none. */
    private volatile int worker;

    private boolean closed;

    /**
     * What a session has locked.
     *
     * @param process its server process
     * @param key the number that all runs on the same tables lock
     * @param sign a number that this one alone has locked, as long as it lives
     */
    record Keys(int process, long key, long sign) {}

    /**
     * Takes over a connection that has the lock.
     *
     * @param connections where it goes in the end
     */
    PostgresLock(PostgresUrl url, Connection connection, LockConnections connections, Keys keys) {
        this.url = url;
        this.connection = connection;
        this.connections = connections;
        this.keys = keys;
    }

    @Override
    public void requireHeld() {
        int answering;
        try {
            answering = TransactionPooling.process(connection);
        } catch (SQLException e) {
            throw new FurrowException(
                    lost("the connection that held it is gone")
                            .noting(String.valueOf(e.getMessage()), NOTHING_MORE)
                            .advising(GO_ON),
                    e);
        }
        if (answering != keys.process()) {
            throw new FurrowException(lost("a connection pooler answers from another session")
                    .noting(NOTHING_MORE)
                    .advising(TransactionPooling.GO_AROUND, GO_ON));
        }
    }

    /** The server's list of locks would tell it too, and costs as much as a small revision. */
    @Override
    public List<OwnStatement> proof() {
        String isFree = "pg_catalog.pg_try_advisory_xact_lock(CAST('" + keys.sign() + "' AS bigint))";
        String query = OwnText.requiring("NOT " + isFree);
        return List.of(new OwnStatement(List.of(query), List.of(), none -> notHeld()));
    }

    @Override
    public List<Blocker> blockers() {
        try {
            return PostgresBlockers.of(connection, worker);
        } catch (SQLException e) {
            throw PostgresErrors.of(e).after("can't look for whom the run waits", e);
        }
    }

    /** Returns the server process of the session that works under this lock; 0 if there was none. */
    int worker() {
        return worker;
    }

    /** What this lock's connection says tells more. */
    private FurrowException notHeld() {
        requireHeld();
        return new FurrowException(
                lost("the server doesn't know of it").noting(NOTHING_MORE).advising(GO_ON));
    }

    boolean isClosed() {
        try {
            return closed || connection.isClosed();
        } catch (SQLException e) {
            throw PostgresConnectErrors.of(url, e);
        }
    }

    /**
     * Opens the connection that works while this lock is held.
     *
     * @throws FurrowException if the lock doesn't keep that one out: it would keep nobody out
     */
    Session openBeside(Supplier<Session> opening) {
        Session session = PostgresConnectErrors.openSecond(opening);
        try {
            requireKeepsOut(session.jdbc());
            return session;
        } catch (SQLException e) {
            session.close();
            throw PostgresConnectErrors.of(url, e);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private void requireKeepsOut(Connection other) throws SQLException {
        try (PreparedStatement statement = other.prepareStatement("SELECT pg_try_advisory_lock(?), pg_backend_pid()")) {
            statement.setLong(1, keys.key());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    worker = row.getInt(2);
                    return;
                }
            }
        }
        requireHeld();
        throw new FurrowException(Diagnostic.of(url.display() + " gives one lock to two connections at once")
                .noting(url.originInWords(), PostgresConnectErrors.TWO_CONNECTIONS, "Nothing was run.")
                .advising(
                        Advice.say("Use a server, or an address of it, where each connection has a session of its own:"
                                + " a bridge that serves all from one session has no locks.")));
    }

    private Diagnostic lost(String why) {
        return Diagnostic.of("the lock on " + url.display() + " is lost: " + why);
    }

    @Override
    public void close() {
        try {
            // The server drops the lock with its session, sooner or later; the next run should not have to wait for
            // that.
            if (closed) {
                return;
            }
            closed = true;
            if (!connection.isClosed()) {
                unlock();
            }
            connections.giveBack(connection);
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
