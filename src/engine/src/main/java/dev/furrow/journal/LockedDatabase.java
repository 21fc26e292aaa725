package dev.furrow.journal;

import dev.furrow.database.Lock;
import dev.furrow.database.LockListener;
import dev.furrow.database.LockName;
import dev.furrow.database.LockWait;
import dev.furrow.database.NoConnectionLeftException;
import dev.furrow.database.retry.Retry;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.error.FurrowException;
import java.sql.SQLException;
import java.time.Duration;

/** A database that may be written to, with the lock that keeps other runs on the same version table out. */
public final class LockedDatabase implements AutoCloseable {
    private final Lock lock;
    private final ApplicationDatabase database;
    private final Duration timeout;
    private final LockListener listener;

    private LockedDatabase(Lock lock, ApplicationDatabase database, Duration timeout, LockListener listener) {
        this.lock = lock;
        this.database = database;
        this.timeout = timeout;
        this.listener = listener;
    }

    /**
     * Waits for the lock, and opens the database.
     *
     * @throws FurrowException if another run still holds it after {@link Deployment#lockTimeout}
     */
    public static LockedDatabase open(Deployment deployment, OwnTables tables, LockListener listener) {
        LockName name = tables.lock();
        LockWait wait = new LockWait(deployment.connector(), deployment.lockTimeout(), listener);
        while (true) {
            Lock lock = wait.acquire(name);
            try {
                return opened(lock, deployment, listener);
            } catch (NoConnectionLeftException e) {
                // Those who wait may have the last ones: with the lock, its connection is given to one of them.
                lock.close();
                wait.waitForConnection(e);
            } catch (RuntimeException e) {
                lock.close();
                throw e;
            }
        }
    }

    private static LockedDatabase opened(Lock lock, Deployment deployment, LockListener listener) {
        ApplicationDatabase database = ApplicationDatabase.forWriting(deployment);
        try {
            LockedDatabase locked = new LockedDatabase(lock, database, deployment.lockTimeout(), listener);
            locked.lookForOthers();
            return locked;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Tells the listener if somebody who isn't Furrow keeps the next transaction waiting. */
    public void lookForOthers() {
        try {
            database.system().keptOutBy(database.jdbc()).ifPresent(listener::waitingForOthers);
        } catch (SQLException e) {
            throw database.system().error(e).after("can't look who writes to the database", e);
        }
    }

    public ApplicationDatabase database() {
        return database;
    }

    public Lock lock() {
        return lock;
    }

    /**
     * Begins to try work again that others stand in the way of; the caller closes what comes back.
     *
     * @param limits those that the session has meanwhile
     */
    public Retry retry(StatementLimits limits, LockListener listener) {
        return new Retry(database.system(), lock, limits, timeout, listener);
    }

    @Override
    public void close() {
        try (lock) {
            database.close();
        }
    }
}
