package dev.furrow.seed;

import dev.furrow.database.MayBeCommitted;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.model.Seed;
import org.jspecify.annotations.Nullable;

/** A program ended the transaction that all seeds share: what was in it by then may have been committed. */
public final class EndedTransactionException extends FurrowException implements MayBeCommitted {
    private static final long serialVersionUID = 1L;

    /** Says so of {@code program}, which perhaps failed afterwards. */
    EndedTransactionException(Seed program, @Nullable Throwable failure) {
        this(
                Diagnostic.of(
                                Place.of(program.file().shown()),
                                "the program committed or rolled back the transaction that all seeds share")
                        .noting("What it committed stays, so tables may hold a part of the seeds.")
                        .advising(Advice.say("Leave out COMMIT and ROLLBACK, then seed again.")),
                failure);
    }

    private EndedTransactionException(Diagnostic diagnostic, @Nullable Throwable failure) {
        super(diagnostic, failure);
    }

    @Override
    protected EndedTransactionException with(Diagnostic other) {
        return new EndedTransactionException(other, getCause());
    }
}
