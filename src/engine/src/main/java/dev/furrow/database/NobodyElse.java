package dev.furrow.database;

import java.util.Optional;

/** Both the place among those who want a lock and the lock itself, where only one connection sees the database. */
final class NobodyElse implements LockRequest, Lock {
    @Override
    public Optional<Lock> tryAcquire() {
        return Optional.of(this);
    }

    @Override
    public Optional<LockHolder> holder() {
        return Optional.empty();
    }

    @Override
    public void requireHeld() {}

    @Override
    public void close() {}
}
