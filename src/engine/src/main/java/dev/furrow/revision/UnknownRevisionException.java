package dev.furrow.revision;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.util.List;

/** The version table names a revision that no script defines: its file was deleted, or is on another branch. */
public final class UnknownRevisionException extends FurrowException {
    private static final long serialVersionUID = 1L;

    private final RevisionId wanted;

    public UnknownRevisionException(RevisionId wanted, List<? extends Advice> advice) {
        this(
                wanted,
                Diagnostic.of("the database is at " + wanted + ", and no script defines that revision")
                        .advising(advice));
    }

    private UnknownRevisionException(RevisionId wanted, Diagnostic diagnostic) {
        super(diagnostic);
        this.wanted = wanted;
    }

    @Override
    protected UnknownRevisionException with(Diagnostic other) {
        return new UnknownRevisionException(wanted, other);
    }

    /** Returns the id that the version table names. */
    public RevisionId wanted() {
        return wanted;
    }
}
