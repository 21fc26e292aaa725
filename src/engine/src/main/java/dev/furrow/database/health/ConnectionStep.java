package dev.furrow.database.health;

import dev.furrow.error.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * One of the steps by which a connection comes to be.
 *
 * @param what what was tried, {@code name db.example resolves to 10.0.0.7}
 * @param failure why it went wrong; null if it didn't
 */
public record ConnectionStep(String what, @Nullable Diagnostic failure) {
    /** Returns whether it went well. */
    public boolean isDone() {
        return failure == null;
    }
}
