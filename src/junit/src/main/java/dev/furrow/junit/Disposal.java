package dev.furrow.junit;

import dev.furrow.database.Session;
import dev.furrow.database.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes databases away beside the tests, one after the other. A test needn't wait for that: a server that is to drop a database whose last
 * connection was closed just now looks whether its process is gone, and if not looks again after a tenth of a second.
 */
final class Disposal {
    /** So many may wait: a server's disk is no place for those of all tests. */
    private static final int WAITING = 8;

    private final Supplier<Session> opening;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Disposal::thread);
    private final Semaphore room = new Semaphore(WAITING);
    private final List<SQLException> failures = new ArrayList<>();
    private volatile @Nullable Session session;

    /**
     * Takes nothing away yet.
     *
     * @param opening opens the connection that this is done over, when it is first needed
     */
    Disposal(Supplier<Session> opening) {
        this.opening = opening;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "furrow-test-databases");
        thread.setDaemon(true);
        return thread;
    }

    /** Has a database dropped by and by, with whoever is connected to it; waits where too many are to be dropped already. */
    void drop(String name) {
        room.acquireUninterruptibly();
        worker.execute(() -> {
            try {
                Sql.execute(session().jdbc(), "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            } catch (SQLException | RuntimeException e) {
                failures.add(new SQLException("can't drop the tests' database " + name + ": " + e.getMessage(), e));
            } finally {
                room.release();
            }
        });
    }

    /** For the worker alone. */
    private Session session() {
        Session known = session;
        if (known == null) {
            known = opening.get();
            session = known;
        }
        return known;
    }

    /**
     * Waits until all are gone.
     *
     * @throws SQLException if one of them isn't, or the wait was interrupted
     */
    void close() throws SQLException {
        worker.shutdown();
        boolean isOver = false;
        try {
            isOver = worker.awaitTermination(5, TimeUnit.MINUTES);
            if (!isOver) {
                throw new SQLException("the server hasn't dropped the tests' databases in five minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted before the server had dropped the tests' databases", e);
        } finally {
            closeSession(isOver);
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    /** A connection that the worker still waits for an answer over can only be cut. */
    private void closeSession(boolean isUnused) throws SQLException {
        Session open = session;
        if (open == null) {
            return;
        }
        if (!isUnused) {
            worker.shutdownNow();
            open.jdbc().abort(Runnable::run);
        }
        open.close();
    }
}
