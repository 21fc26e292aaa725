package dev.furrow.migrate.plan;

import dev.furrow.error.FurrowException;
import java.util.List;

/** No script was found where scripts are looked for. */
public final class NoRevisionsException extends FurrowException {
    private static final long serialVersionUID = 1L;

    public NoRevisionsException(String folders) {
        super(
                "there are no revisions in " + folders,
                List.of(
                        "Write the first one:               mvn migrate:revision -Dfurrow.message=\"create users table\"",
                        "Or name the folder that has them:  -Dfurrow.migrations=<folder>"));
    }
}
