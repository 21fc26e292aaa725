package dev.furrow.database;

import dev.furrow.database.health.ConnectionStep;
import dev.furrow.error.FurrowException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way into one database: connections to it, and the lock that keeps other runs out. Used by one run at a time; what a
 * connector has opened shares its place in the queue, so a lock doesn't stand in the way of the same connector's sessions.
 */
public interface Connector {
    /** Returns what kind of database it is. */
    DatabaseSystem system();

    /** Returns the address for people, as {@link DatabaseUrl#display} has it. */
    String display();

    /** Returns whether there is a database to look at: false for a file of SQLite's that is missing or empty, and for memory. */
    boolean exists();

    /**
     * Opens a session that writes nothing, in autocommit. What does not {@linkplain #exists exist} is not made: an empty
     * database in memory stands for it.
     *
     * @param patience how long to wait while another connector in this JVM uses the same file of SQLite's
     * @throws dev.furrow.error.FurrowException if there is no getting in, or patience runs out
     */
    Session openForReading(Duration patience);

    /**
     * Opens a session in autocommit; SQLite makes the file and the folders above it.
     *
     * @param patience how long to wait while another connector in this JVM uses the same file of SQLite's
     * @throws dev.furrow.error.FurrowException if there is no getting in, or patience runs out
     */
    Session openForWriting(Duration patience);

    /**
     * Opens a session that writes nothing and sees all that a lost one did: the one that was opened last for writing under this connector's
     * lock, once the server has ended it. Empty where that can't be told, or nobody is let in.
     *
     * @param patience how long to wait for its end
     */
    default Optional<Session> openAfterLoss(Duration patience) {
        return Optional.empty();
    }

    /**
     * Returns a place among those who want a lock, and asks for nothing yet.
     *
     * @param who whose run it is, such as {@link SystemUser#describe}: what others are told while they wait
     */
    LockRequest requestLock(LockName name, String who);

    /** Asks for a lock once, as {@link LockRequest#tryAcquire} does. */
    default Optional<Lock> tryLock(LockName name, String who) {
        try (LockRequest request = requestLock(name, who)) {
            return request.tryAcquire();
        }
    }

    /** Asks once who has a lock, as {@link LockRequest#holder} does. */
    default Optional<LockHolder> holder(LockName name) {
        try (LockRequest request = requestLock(name, SystemUser.describe())) {
            return request.holder();
        }
    }

    /**
     * Makes sure that each connection has a session of the server's to itself: no lock holds otherwise.
     *
     * @throws dev.furrow.error.FurrowException if something stands in between that lends sessions by the transaction
     */
    default void requireOwnSession() {}

    /** Returns a way into the same database that keeps its connections for the next run, until {@link #letGo}, where it costs to open them. */
    default Connector keeping() {
        return this;
    }

    /** Closes the connections that were kept, in whatever state they are. */
    default void letGo() {}

    /** Returns the variables by which the database's own programs find it, a password among them; none where they have none. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** Tries each step by itself by which a connection comes to be, up to the first that fails. */
    default List<ConnectionStep> steps(Duration patience) {
        try {
            openForReading(patience).close();
            return List.of(new ConnectionStep("opened " + display() + " as it is", null));
        } catch (FurrowException e) {
            return List.of(new ConnectionStep("open " + display(), e.diagnostic()));
        }
    }

    /**
     * Makes the database where it is missing on its server, or as a file, and returns whether it was.
     *
     * @throws dev.furrow.error.FurrowException if there is no getting in, or the user may not
     */
    boolean create(Duration patience);
}
