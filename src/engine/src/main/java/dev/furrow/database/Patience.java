package dev.furrow.database;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.time.Duration;

/** How long a run waits in all, and how often it asks meanwhile: less and less often. */
public final class Patience {
    private static final long FIRST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 500;

    private final Duration inAll;
    private final long deadline;
    private long pause = FIRST_PAUSE;

    /** Begins to wait. */
    public Patience(Duration inAll) {
        this.inAll = inAll;
        this.deadline = System.nanoTime() + inAll.toNanos();
    }

    /**
     * Waits a moment, and returns true; false at once if the time is over.
     *
     * @throws FurrowException if the thread is interrupted
     */
    public boolean pause() {
        if (System.nanoTime() - deadline > 0) {
            return false;
        }
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FurrowException(Diagnostic.of("interrupted while waiting for another run"), e);
        }
        pause = Math.min(pause * 2, LONGEST_PAUSE);
        return true;
    }

    /** Returns how long it is in all, {@code 300.0 s}. */
    @Override
    public String toString() {
        return inAll.toMillis() / 1000.0 + " s";
    }
}
