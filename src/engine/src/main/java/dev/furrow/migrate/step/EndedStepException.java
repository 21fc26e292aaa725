package dev.furrow.migrate.step;

import dev.furrow.database.MayBeCommitted;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A revision's own code ended the transaction of its step: what was in it by then may have been committed. */
final class EndedStepException extends FurrowException implements MayBeCommitted {
    private static final long serialVersionUID = 1L;

    /** Says so, and what the code threw afterwards, if it did. */
    EndedStepException(@Nullable Throwable thrown) {
        this(
                Diagnostic.of("the revision's own code committed or rolled back the step's transaction")
                        .noting(thrown == null ? List.of() : List.of("Then it threw " + thrown)),
                thrown);
    }

    private EndedStepException(Diagnostic diagnostic, @Nullable Throwable thrown) {
        super(diagnostic, thrown);
    }

    @Override
    protected EndedStepException with(Diagnostic other) {
        return new EndedStepException(other, getCause());
    }
}
