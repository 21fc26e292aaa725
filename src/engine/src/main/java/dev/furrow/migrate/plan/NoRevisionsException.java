package dev.furrow.migrate.plan;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;

/** No script was found where scripts are looked for. */
public final class NoRevisionsException extends FurrowException {
    private static final long serialVersionUID = 1L;

    public NoRevisionsException(String folders) {
        super(
                "there are no revisions in " + folders,
                Advice.run("Write the first one:", "migrate:revision").with("message", "create users table"),
                Advice.set("Or name the folder that has them:", "migrations", "<folder>"));
    }

    private NoRevisionsException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    @Override
    protected NoRevisionsException with(Diagnostic other) {
        return new NoRevisionsException(other);
    }
}
