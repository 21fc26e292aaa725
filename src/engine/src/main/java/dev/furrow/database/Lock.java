package dev.furrow.database;

/** The right to change a database, held until it is closed or the process ends. */
public interface Lock extends AutoCloseable {
    /**
     * Makes sure that the lock is still held; to be asked before each step.
     *
     * @throws dev.furrow.error.FurrowException if it was lost, since the connection that held it was
     */
    void requireHeld();

    /** Lets the next run in. Closing twice does nothing. */
    @Override
    void close();
}
