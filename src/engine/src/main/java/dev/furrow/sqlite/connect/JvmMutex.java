package dev.furrow.sqlite.connect;

import dev.furrow.database.LockHolder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One user at a time of one file, across all class loaders of this JVM: two goals of one build may each load their own copy of
 * this class and of SQLite. A system's lock on a file belongs to the process, and is lost as soon as anybody in it closes any
 * descriptor of that file; so a second copy must not even open one. See "How To Corrupt An SQLite Database File", 2.2.
 *
 * <p>A mutex is one connector's place in the queue. It may be entered many times, and is left when all of them have left.
 */
final class JvmMutex {
    private final Semaphore semaphore;
    private final String holderKey;
    private int entered;

    JvmMutex(SqliteFile file) {
        Properties shared = System.getProperties();
        this.holderKey = "dev.furrow.holder:" + file.real();
        // A class of the JDK's: one of ours would not be the same class in the other loader.
        String key = "dev.furrow.mutex:" + file.real();
        shared.putIfAbsent(key, new Semaphore(1, true));
        this.semaphore = (Semaphore) shared.get(key);
    }

    /** Enters, if that takes no longer than {@code patience}; the others are served in the order in which they came. */
    synchronized boolean enter(Duration patience, String who) throws InterruptedException {
        if (entered == 0) {
            if (!semaphore.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            // As values: to write a time out takes longer than all else here, and hardly ever does anybody ask.
            System.getProperties().put(holderKey, Map.entry(who + ", in this process", Instant.now()));
        }
        entered++;
        return true;
    }

    /** Enters, if that is possible at once. */
    boolean tryEnter(String who) {
        try {
            return enter(Duration.ZERO, who);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    synchronized void leave() {
        if (entered == 0) {
            throw new IllegalStateException("left more often than entered");
        }
        entered--;
        if (entered == 0) {
            System.getProperties().remove(holderKey);
            semaphore.release();
        }
    }

    /** Returns what leaves when it runs. */
    Runnable exit() {
        return new Exit();
    }

    private final class Exit implements Runnable {
        @Override
        public void run() {
            leave();
        }
    }

    /** Returns who is inside, of whichever class loader. */
    LockHolder holder() {
        Object inside = System.getProperties().get(holderKey);
        if (inside instanceof Map.Entry<?, ?> holder && holder.getValue() instanceof Instant since) {
            return LockHolder.of(String.valueOf(holder.getKey()), since);
        }
        return LockHolder.of("another goal of this process");
    }
}
