package dev.furrow.seed;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.model.Seed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program ended the transaction that all seeds share: what was in it by then may have been committed. */
public final class EndedTransactionException extends FurrowException {
    private static final long serialVersionUID = 1L;

    /** Says so of {@code program}, which perhaps failed afterwards. */
    EndedTransactionException(Seed program, @Nullable Throwable failure) {
        super(
                Place.of(program.file().shown()),
                "the program committed or rolled back the transaction that all seeds share",
                List.of(
                        "What it committed stays, so tables may hold a part of the seeds.",
                        "Leave out COMMIT and ROLLBACK, then seed again."),
                failure);
    }
}
