package dev.furrow.migrate.plan;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;

/** The database has no version, and tables are there already that the first revisions would make. */
public final class UnstampedException extends FurrowException {
    private static final long serialVersionUID = 1L;

    UnstampedException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    @Override
    protected UnstampedException with(Diagnostic other) {
        return new UnstampedException(other);
    }
}
