package dev.furrow.database.retry;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.MayBeCommitted;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out whether another transaction was in the way, so that what failed may well work when it is tried again. */
public final class Contention {
    private final DatabaseSystem system;

    public Contention(DatabaseSystem system) {
        this.system = system;
    }

    /** Returns whether a transaction lost against another one, and is rolled back as a whole. */
    public boolean isConflict(Throwable failure) {
        return fault(failure).map(system::isConflict).orElse(false);
    }

    /** Returns whether a transaction lost against another one, or didn't wait longer for a lock of another's. */
    public boolean isInTheWay(Throwable failure) {
        return isConflict(failure) || isLockTimeout(failure);
    }

    /** Returns whether a transaction didn't wait longer for a lock of another's, and is rolled back as a whole. */
    boolean isLockTimeout(Throwable failure) {
        return fault(failure).map(system::isLockTimeout).orElse(false);
    }

    private Optional<DatabaseError> fault(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MayBeCommitted) {
                return Optional.empty();
            }
            if (cause instanceof SQLException sql) {
                return Optional.of(system.error(sql));
            }
        }
        return Optional.empty();
    }
}
