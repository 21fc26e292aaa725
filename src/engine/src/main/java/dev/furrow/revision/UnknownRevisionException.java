package dev.furrow.revision;

import dev.furrow.error.FurrowException;
import java.util.List;

/** The version table names a revision that no script defines: its file was deleted, or is on another branch. */
public final class UnknownRevisionException extends FurrowException {
    private static final long serialVersionUID = 1L;

    private final RevisionId wanted;

    public UnknownRevisionException(RevisionId wanted, List<String> more) {
        super("the database is at " + wanted + ", and no script defines that revision", more);
        this.wanted = wanted;
    }

    /** Returns the id that the version table names. */
    public RevisionId wanted() {
        return wanted;
    }
}
