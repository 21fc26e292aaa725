package dev.furrow.database;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Waits for the lock that only one run holds, and for a connection where the server has none left, and says what for. */
public final class LockWait {
    private final Connector connector;
    private final Patience patience;
    private final LockListener listener;
    private String told = "";

    /** Begins to wait. */
    public LockWait(Connector connector, Duration timeout, LockListener listener) {
        this.connector = connector;
        this.patience = new Patience(timeout);
        this.listener = listener;
    }

    /**
     * Returns the lock.
     *
     * @throws FurrowException if another run still holds it after the time that this one may wait
     */
    public Lock acquire(LockName name) {
        try (LockRequest request = connector.requestLock(name, SystemUser.describe())) {
            while (true) {
                Optional<Lock> lock = tryAcquire(request);
                if (lock.isPresent()) {
                    return lock.get();
                }
            }
        }
    }

    /** Tries once, and waits a moment if that was in vain. */
    private Optional<Lock> tryAcquire(LockRequest request) {
        try {
            Optional<Lock> lock = request.tryAcquire();
            if (lock.isEmpty()) {
                waitFor(request.holder().orElse(LockHolder.of("another run")));
            }
            return lock;
        } catch (NoConnectionLeftException e) {
            waitForConnection(e);
            return Optional.empty();
        }
    }

    private void waitFor(LockHolder holder) {
        if (!holder.toString().equals(told)) {
            told = holder.toString();
            listener.waiting(told);
        }
        if (!patience.pause()) {
            throw new FurrowException(Diagnostic.of("the database is locked by " + holder + ", also after " + patience)
                    .noting("Nothing was changed.")
                    .advising(waysOn(holder)));
        }
    }

    private static List<Advice> waysOn(LockHolder holder) {
        List<Advice> advice = new ArrayList<>();
        advice.add(Advice.say("Wait for that run and type the command again."));
        advice.add(Advice.set("Or wait longer:", "lockTimeout", "30m"));
        if (!holder.ending().isEmpty()) {
            advice.add(Advice.literal("Or end it:", holder.ending()));
        }
        return advice;
    }

    /**
     * Waits a moment for somebody to close a connection.
     *
     * @throws FurrowException {@code full} itself, if the time is over
     */
    public void waitForConnection(NoConnectionLeftException full) {
        if (!full.what().equals(told)) {
            told = full.what();
            listener.waitingForConnection(full.what());
        }
        if (!patience.pause()) {
            throw full.noting("Waited " + patience + "; nothing was changed.");
        }
    }
}
