package dev.furrow.faults;

/** A database at the state in which a job begins, for one fault. */
interface Place extends AutoCloseable {
    /** Returns its URL, for whoever has nothing to fear. */
    String url();

    /** Waits until whatever ran there has ended. */
    void waitForEnd();

    /** Runs a statement beside, where the application's tables are. */
    void execute(String sql);

    /** Returns what is in it. */
    State state();

    @Override
    void close();
}
