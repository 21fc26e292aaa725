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
    private final long longest;
    private long pause;

    /** Begins to wait. */
    public Patience(Duration inAll) {
        this(inAll, FIRST_PAUSE, LONGEST_PAUSE);
    }

    private Patience(Duration inAll, long firstPause, long longestPause) {
        this.inAll = inAll;
        this.deadline = System.nanoTime() + inAll.toNanos();
        this.pause = firstPause;
        this.longest = longestPause;
    }

    /** Begins to wait, with pauses that grow from a tenth of {@code longest} up to it. */
    public static Patience withPausesUpTo(Duration longest, Duration inAll) {
        return new Patience(inAll, Math.max(longest.toMillis() / 10, 1), longest.toMillis());
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
        pause = Math.min(pause * 2, longest);
        return true;
    }

    /** Returns how long it is in all, {@code 300.0 s}. */
    @Override
    public String toString() {
        return inAll.toMillis() / 1000.0 + " s";
    }
}
