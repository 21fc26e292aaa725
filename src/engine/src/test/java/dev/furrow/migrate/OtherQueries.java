package dev.furrow.migrate;

import dev.furrow.database.Sql;
import dev.furrow.testing.FreshDatabase;
import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** An application's queries of one table, one after the other, until they are stopped. */
final class OtherQueries implements Callable<@Nullable Void> {
    /** A query that takes so many milliseconds has waited for somebody. */
    private static final long HELD_UP = 100;

    private final FreshDatabase database;
    private final String query;
    private final Semaphore heldUp = new Semaphore(0);
    private volatile boolean stopped;

    OtherQueries(FreshDatabase database, String table) {
        this.database = database;
        this.query = "SELECT count(*) FROM " + table;
    }

    @Override
    public @Nullable Void call() throws Exception {
        try (Connection connection = database.connect()) {
            while (!stopped) {
                long begin = System.nanoTime();
                Sql.execute(connection, query);
                if (System.nanoTime() - begin > HELD_UP * 1_000_000) {
                    heldUp.release();
                }
            }
        }
        return null;
    }

    /** Waits until so many of them have waited for somebody, and were let through. */
    void waitForHeldUp(int count) throws InterruptedException {
        heldUp.acquire(count);
    }

    void stop() {
        stopped = true;
    }
}
