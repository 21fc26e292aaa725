package dev.furrow.postgres.connect;

import dev.furrow.database.Session;
import java.sql.Connection;
import java.sql.SQLException;
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

    private final boolean keeps;
    private @Nullable Session reader;
    private boolean isReading;
    private @Nullable Session writer;
    private int runs;
    private @Nullable Connection forLocks;

    KeptConnections(boolean keeps) {
        this.keeps = keeps;
    }

    /** A question that is put within another one gets a connection of its own: each sees one moment of the database. */
    Session reader(Supplier<Session> opening) {
        if (!keeps || isReading) {
            return opening.get();
        }
        Session open = usable(reader, opening);
        reader = open;
        isReading = true;
        return open.share(() -> isReading = false);
    }

    Session writer(Supplier<Session> opening) {
        if (!keeps) {
            return opening.get();
        }
        if (writer != null && runs == RUNS) {
            closeQuietly(writer.jdbc());
        }
        Session open = usable(writer, opening);
        runs = open == writer ? runs + 1 : 1;
        writer = open;
        return open.share();
    }

    private static Session usable(@Nullable Session session, Supplier<Session> opening) {
        return session == null || isClosed(session.jdbc()) ? opening.get() : session;
    }

    Connection takeForLocks(Supplier<Connection> opening) {
        Connection known = forLocks;
        forLocks = null;
        return known == null || isClosed(known) ? opening.get() : known;
    }

    void giveBackForLocks(Connection connection) throws SQLException {
        if (keeps && forLocks == null) {
            forLocks = connection;
        } else {
            connection.close();
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
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
