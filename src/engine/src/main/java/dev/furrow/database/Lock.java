package dev.furrow.database;

import dev.furrow.database.step.OwnStatement;
import java.util.List;

/** The right to change a database, held until it is closed or the process ends. */
public interface Lock extends AutoCloseable {
    /**
     * Makes sure that the lock is still held; to be asked before what no transaction holds.
     *
     * @throws dev.furrow.error.FurrowException if it was lost, since the connection that held it was
     */
    void requireHeld();

    /**
     * Returns what proves, within a transaction on another connection, that the lock is still held then; to be sent before its commit.
     * Nothing where that is known without asking.
     *
     * @throws dev.furrow.error.FurrowException as {@link #requireHeld}
     */
    default List<OwnStatement> proof() {
        requireHeld();
        return List.of();
    }

    /**
     * Returns who keeps the session that works under this lock waiting just now, in the order in which they would have to go; nobody where
     * it doesn't wait, or nobody can tell. Another thread may ask.
     *
     * @throws dev.furrow.error.FurrowException if the connection that holds the lock is gone
     */
    default List<Blocker> blockers() {
        return List.of();
    }

    /** Lets the next run in. Closing twice does nothing. */
    @Override
    void close();
}
