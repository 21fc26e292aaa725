package dev.furrow.database;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An open connection, and what is known of it from the start. What is not committed when it closes is rolled back. */
public final class Session implements AutoCloseable {
    private final Connection jdbc;
    private final Facts facts;
    private final SessionState state;
    private final Runnable afterwards;
    private final boolean shared;
    private final Notices notices;
    private boolean closed;

    /**
     * Wraps a connection in autocommit.
     *
     * @param state leads back to what the session is now
     * @param afterwards runs once the connection is closed, whether or not closing it failed
     */
    public Session(Connection jdbc, Facts facts, SessionState state, Runnable afterwards) {
        this(jdbc, facts, state, afterwards, false, new Notices());
    }

    private Session(
            Connection jdbc, Facts facts, SessionState state, Runnable afterwards, boolean shared, Notices notices) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.state = state;
        this.afterwards = afterwards;
        this.shared = shared;
        this.notices = notices;
    }

    /** Returns the same session, whose connection passes on to {@code others} what the database says beside results. */
    public Session saying(Notices others) {
        return new Session(jdbc, facts, state, afterwards, shared, others);
    }

    /** Returns a session on the same connection, which stays open when that session is closed. */
    public Session share() {
        return share(new Nothing());
    }

    /**
     * Returns a session on the same connection, which stays open when that session is closed.
     *
     * @param itsAfterwards runs once that session is closed
     */
    public Session share(Runnable itsAfterwards) {
        return new Session(jdbc, facts, state, itsAfterwards, true, notices);
    }

    /** Returns the same session, in which unqualified names mean {@code schema}; null for none that exists. */
    public Session inSchema(@Nullable String schema) {
        return new Session(
                jdbc,
                new Facts(facts.system(), facts.display(), schema, facts.user(), facts.serverVersion()),
                state,
                afterwards,
                shared,
                notices);
    }

    /** Returns the same session as one of {@code system}, a variant of its own. */
    public Session as(DatabaseSystem system) {
        return new Session(
                jdbc,
                new Facts(system, facts.display(), facts.schema(), facts.user(), facts.serverVersion()),
                state,
                afterwards,
                shared,
                notices);
    }

    /** Returns whether others go on with the connection when this session is closed. */
    public boolean isShared() {
        return shared;
    }

    /** What there is to do after closing where nobody waits. */
    public static final class Nothing implements Runnable {
        @Override
        public void run() {}
    }

    /** What doesn't change while a session is open. */
    public record Facts(
            DatabaseSystem system, String display, @Nullable String schema, String user, String serverVersion) {}

    /** Returns the connection; it starts in autocommit, and closing is this session's. */
    public Connection jdbc() {
        return jdbc;
    }

    /** Returns what resets the session to what it was when it was opened. */
    public SessionState state() {
        return state;
    }

    /** Returns what the database says beside results, on its way to who wants to hear it. */
    public Notices notices() {
        return notices;
    }

    /** Returns what kind of database it is. */
    public DatabaseSystem system() {
        return facts.system();
    }

    /**
     * Returns the schema that unqualified names meant when the session was opened, {@code main} for SQLite.
     *
     * @throws FurrowException if the search path names no schema that exists
     */
    public String schema() {
        String schema = facts.schema();
        if (schema == null) {
            throw new FurrowException(
                    facts.display() + " has no current schema: the search path of \"" + facts.user()
                            + "\" names none that exists",
                    Advice.set("Name one:", "schema", "app"),
                    Advice.literal("Or give the user one:", "ALTER ROLE ... SET search_path = app"));
        }
        return schema;
    }

    /** Returns the database's own word for whoever is connected; empty for SQLite, which has no users. */
    public String user() {
        return facts.user();
    }

    /** Returns the server's version as it says it, {@code 18.6}; of SQLite the library's, {@code 3.54.1}. */
    public String serverVersion() {
        return facts.serverVersion();
    }

    /** Closes the connection. Closing twice does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!shared) {
                jdbc.close();
            }
        } catch (SQLException e) {
            throw new FurrowException(Diagnostic.of(facts.display() + " could not be closed: " + e.getMessage()), e);
        } finally {
            afterwards.run();
        }
    }
}
