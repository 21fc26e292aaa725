package dev.furrow.seed;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.MayBeCommitted;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The connection went away during the commit, and nobody can tell whether before or after it. */
public final class LostCommitException extends FurrowException implements MayBeCommitted {
    private static final long serialVersionUID = 1L;

    LostCommitException(DatabaseError error, SQLException cause) {
        this(
                Diagnostic.of("the connection was lost while the rows were committed: " + error.sentence())
                        .noting("Either all of them are there, or every table holds what it held before.")
                        .advising(Advice.say("Seed again.")),
                cause);
    }

    private LostCommitException(Diagnostic diagnostic, @Nullable Throwable cause) {
        super(diagnostic, cause);
    }

    /** Says what became of it, which somebody has looked at meanwhile. */
    LostCommitException settled(boolean isCommitted) {
        Diagnostic known = Diagnostic.of(what());
        return new LostCommitException(
                isCommitted
                        ? known.noting(
                                "Looked at over another connection, it was committed: all of the rows are there.")
                        : known.noting(
                                        "Looked at over another connection, it was rolled back: every table holds what it"
                                                + " held before.")
                                .advising(Advice.say("Seed again.")),
                getCause());
    }

    @Override
    protected LostCommitException with(Diagnostic other) {
        return new LostCommitException(other, getCause());
    }
}
