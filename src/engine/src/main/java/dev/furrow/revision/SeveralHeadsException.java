package dev.furrow.revision;

import dev.furrow.error.FurrowException;
import java.util.List;

/** A target means one head, and there are several. */
public final class SeveralHeadsException extends FurrowException {
    private static final long serialVersionUID = 1L;

    private final List<RevisionId> heads;

    public SeveralHeadsException(String what, List<RevisionId> heads, List<String> more) {
        super(what, more);
        this.heads = List.copyOf(heads);
    }

    /** Returns the heads that it could mean, sorted. */
    public List<RevisionId> heads() {
        return heads;
    }
}
