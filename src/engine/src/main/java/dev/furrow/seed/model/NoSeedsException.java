package dev.furrow.seed.model;

import dev.furrow.error.FurrowException;
import java.util.List;

/** No seed was found where seeds are looked for. */
public final class NoSeedsException extends FurrowException {
    private static final long serialVersionUID = 1L;

    public NoSeedsException(String folders) {
        super(
                "there are no seeds in " + folders,
                List.of(
                        "Put a first one there, such as users.csv, or name the folder that has them:  -Dfurrow.seeds=<folder>"));
    }
}
