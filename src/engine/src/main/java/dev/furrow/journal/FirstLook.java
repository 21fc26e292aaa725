package dev.furrow.journal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run saw of a database before it had the lock.
 *
 * @param <T> what it made of it
 */
public final class FirstLook<T> {
    private final OwnTables tables;
    private final @Nullable T seen;

    FirstLook(OwnTables tables, @Nullable T seen) {
        this.tables = tables;
        this.seen = seen;
    }

    /** Returns Furrow's own tables, which are what is locked. */
    public OwnTables tables() {
        return tables;
    }

    /** Returns what was seen; nothing where another run was in the way or may be, so that it is to be looked at under the lock. */
    public Optional<T> seen() {
        return Optional.ofNullable(seen);
    }
}
