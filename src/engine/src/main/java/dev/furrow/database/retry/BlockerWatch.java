package dev.furrow.database.retry;

import dev.furrow.database.Blocker;
import dev.furrow.database.Lock;
import dev.furrow.error.FurrowException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks now and then, from a thread of its own, for whom the run's session waits: once it doesn't wait any more, the database knows no
 * longer for whom it did.
 */
final class BlockerWatch implements AutoCloseable {
    private static final long LONGEST_PAUSE = 1000;

    private final Lock lock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile List<Blocker> last = List.of();

    private BlockerWatch(Lock lock) {
        this.lock = lock;
    }

    /**
     * Begins to look.
     *
     * @param patience how long the session waits at most: it is looked at several times as often
     */
    static BlockerWatch begin(Lock lock, Duration patience) {
        BlockerWatch watch = new BlockerWatch(lock);
        long pause = Math.min(Math.max(patience.toMillis() / 5, 1), LONGEST_PAUSE);
        Thread thread = new Thread(() -> watch.look(pause), "furrow looks for whom it waits");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void look(long pause) {
        try {
            while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
                List<Blocker> now = lock.blockers();
                if (!now.isEmpty()) {
                    last = now;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (FurrowException e) {
            // The connection is gone: the run itself finds that out, and says so.
            closed.countDown();
        }
    }

    /** Returns for whom the session waited last, and forgets it; nobody if it wasn't seen to wait. */
    List<Blocker> take() {
        List<Blocker> seen = last;
        last = List.of();
        return seen;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
