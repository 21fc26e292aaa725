package dev.furrow.seed.model;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;

/** No seed was found where seeds are looked for. */
public final class NoSeedsException extends FurrowException {
    private static final long serialVersionUID = 1L;

    public NoSeedsException(String folders) {
        super(
                "there are no seeds in " + folders,
                Advice.say("Put a first one there, such as users.csv."),
                Advice.set("Or name the folder that has them:", "seeds", "<folder>"));
    }

    private NoSeedsException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    @Override
    protected NoSeedsException with(Diagnostic other) {
        return new NoSeedsException(other);
    }
}
