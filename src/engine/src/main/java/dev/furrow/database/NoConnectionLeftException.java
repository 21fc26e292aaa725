package dev.furrow.database;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import org.jspecify.annotations.Nullable;

/** A server has as many connections as it may have, or as this role or database may have: one will be free later. */
public final class NoConnectionLeftException extends FurrowException {
    private static final long serialVersionUID = 1L;

    public NoConnectionLeftException(Diagnostic diagnostic, @Nullable Throwable cause) {
        super(diagnostic, cause);
    }

    @Override
    protected NoConnectionLeftException with(Diagnostic other) {
        return new NoConnectionLeftException(other, getCause());
    }
}
