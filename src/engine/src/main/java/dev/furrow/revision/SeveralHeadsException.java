package dev.furrow.revision;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.util.List;

/** A target means one head, and there are several. */
public final class SeveralHeadsException extends FurrowException {
    private static final long serialVersionUID = 1L;

    private final List<RevisionId> heads;

    public SeveralHeadsException(String what, List<RevisionId> heads, List<? extends Advice> advice) {
        this(heads, Diagnostic.of(what).advising(advice));
    }

    private SeveralHeadsException(List<RevisionId> heads, Diagnostic diagnostic) {
        super(diagnostic);
        this.heads = List.copyOf(heads);
    }

    @Override
    protected SeveralHeadsException with(Diagnostic other) {
        return new SeveralHeadsException(heads, other);
    }

    /** Returns the heads that it could mean, sorted. */
    public List<RevisionId> heads() {
        return heads;
    }
}
