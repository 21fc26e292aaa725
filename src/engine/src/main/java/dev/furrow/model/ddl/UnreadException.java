package dev.furrow.model.ddl;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;

/** A statement says something that the vocabulary of revisions has no word for. */
final class UnreadException extends FurrowException {
    private static final long serialVersionUID = 1L;

    /** Names what can't be read at a line. */
    UnreadException(Place place, String what) {
        this(Diagnostic.of(place, "the vocabulary of revisions has no word for " + what));
    }

    private UnreadException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    @Override
    protected UnreadException with(Diagnostic other) {
        return new UnreadException(other);
    }
}
