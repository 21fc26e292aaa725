package dev.furrow.postgres.connect;

import dev.furrow.database.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection for each of the three things that a run needs one for, kept for the next run: to log in takes the server longer than most
 * revisions take. Used by one run at a time.
 */
final class KeptConnections {
    /** Keeps none: each is opened anew, and closed by who asked for it. */
    static final KeptConnections NONE = new KeptConnections(false);

    /**
     * After so many runs what writes is opened anew. A session keeps a plan for each foreign key whose rows it ever checked, and looks
     * through all of them whenever a table is altered: a hundred schemas over one connection would take twice as long as over many.
     */
    private static final int RUNS = 3;

    /** The server, or what stands in between, may end what is idle; to ask after each run would be a message more for each. */
    private static final long IDLE = TimeUnit.SECONDS.toNanos(2);

    private static final int SECONDS_TO_ANSWER = 1;

    private final boolean keeps;
    private final long idle;
    private @Nullable Session reader;
    private boolean isReading;
    private long readerIdleSince;
    private @Nullable Session writer;
    private int runs;
    private long writerIdleSince;
    private @Nullable Connection forLocks;
    private long forLocksIdleSince;

    KeptConnections(boolean keeps) {
        this(keeps, IDLE);
    }

    /**
     * Keeps them, or not.
     *
     * @param idle nanoseconds after which a connection that nobody used is asked whether it is still there
     */
    KeptConnections(boolean keeps, long idle) {
        this.keeps = keeps;
        this.idle = idle;
    }

    /** A question that is put within another one gets a connection of its own: each sees one moment of the database. */
    Session reader(Supplier<Session> opening) {
        if (!keeps || isReading) {
            return opening.get();
        }
        Session open = usable(reader, readerIdleSince, opening);
        reader = open;
        isReading = true;
        return open.share(() -> {
            isReading = false;
            readerIdleSince = System.nanoTime();
        });
    }

    Session writer(Supplier<Session> opening) {
        if (!keeps) {
            return opening.get();
        }
        if (writer != null && runs == RUNS) {
            closeQuietly(writer.jdbc());
        }
        Session open = usable(writer, writerIdleSince, opening);
        runs = open == writer ? runs + 1 : 1;
        writer = open;
        return open.share(() -> writerIdleSince = System.nanoTime());
    }

    private Session usable(@Nullable Session session, long idleSince, Supplier<Session> opening) {
        return session == null || isGone(session.jdbc(), idleSince) ? opening.get() : session;
    }

    Connection takeForLocks(Supplier<Connection> opening) {
        Connection known = forLocks;
        forLocks = null;
        return known == null || isGone(known, forLocksIdleSince) ? opening.get() : known;
    }

    void giveBackForLocks(Connection connection) throws SQLException {
        if (keeps && forLocks == null) {
            forLocks = connection;
            forLocksIdleSince = System.nanoTime();
        } else {
            connection.close();
        }
    }

    private boolean isGone(Connection connection, long idleSince) {
        try {
            boolean isIdle = System.nanoTime() - idleSince > idle;
            if (connection.isClosed() || (isIdle && !connection.isValid(SECONDS_TO_ANSWER))) {
                closeQuietly(connection);
                return true;
            }
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    /** Closes all of them, in whatever state they are. */
    void close() {
        if (reader != null) {
            closeQuietly(reader.jdbc());
        }
        if (writer != null) {
            closeQuietly(writer.jdbc());
        }
        if (forLocks != null) {
            closeQuietly(forLocks);
        }
        reader = null;
        isReading = false;
        writer = null;
        forLocks = null;
    }

    /** Whatever is wrong with a connection of which nobody wants anything more ends with it. */
    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            PostgresDriver.closeQuietly(connection, e);
        }
    }
}
