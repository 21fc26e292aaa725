package dev.furrow.database;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.time.Duration;
import java.util.Optional;

/** Waits for the lock that only one run holds, and says meanwhile who does. */
public final class LockWait {
    private static final long FIRST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 500;

    private final Connector connector;
    private final Duration timeout;

    public LockWait(Connector connector, Duration timeout) {
        this.connector = connector;
        this.timeout = timeout;
    }

    /**
     * Returns the lock.
     *
     * @throws FurrowException if another run still holds it after the time that this one may wait
     */
    public Lock acquire(LockName name, LockListener listener) {
        long deadline = System.nanoTime() + timeout.toNanos();
        long pause = FIRST_PAUSE;
        String told = "";
        while (true) {
            Optional<Lock> lock = connector.tryLock(name, SystemUser.describe());
            if (lock.isPresent()) {
                return lock.get();
            }
            String holder = connector.holder(name).map(LockHolder::toString).orElse("another run");
            if (!holder.equals(told)) {
                told = holder;
                listener.waiting(holder);
            }
            if (System.nanoTime() - deadline > 0) {
                throw timedOut(holder);
            }
            pause(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE);
        }
    }

    private FurrowException timedOut(String holder) {
        double seconds = timeout.toMillis() / 1000.0;
        return new FurrowException(
                Diagnostic.of("the database is locked by " + holder + ", also after " + seconds + " s")
                        .noting("Nothing was changed.")
                        .advising(
                                Advice.say("Wait for that run and type the command again."),
                                Advice.set("Or wait longer:", "lockTimeout", "30m")));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FurrowException(Diagnostic.of("interrupted while waiting for the lock"), e);
        }
    }
}
