package dev.furrow.database;

import java.util.Optional;

/**
 * One run's place among those who want a lock. It costs the server one connection at most, however often it asks; the lock keeps that
 * one.
 */
public interface LockRequest extends AutoCloseable {
    /**
     * Tries once, without waiting, to keep every other run out; empty while another has the lock. It ends with the process that
     * holds it, however that ends.
     *
     * @throws NoConnectionLeftException if the server is full
     * @throws dev.furrow.error.FurrowException if there is no getting in
     */
    Optional<Lock> tryAcquire();

    /**
     * Returns who has the lock; empty if nobody has.
     *
     * @throws dev.furrow.error.FurrowException if there is no getting in
     */
    Optional<LockHolder> holder();

    /** Gives the place up. A lock that was acquired is not let go. */
    @Override
    void close();

    /** Returns a place where nobody else can want the lock. */
    static LockRequest unneeded() {
        return new NobodyElse();
    }
}
