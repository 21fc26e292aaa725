package dev.furrow.seed;

import dev.furrow.database.SqlFault;
import dev.furrow.error.FurrowException;
import java.sql.SQLException;
import java.util.List;

/** The connection went away during the commit, and nobody can tell whether before or after it. */
public final class LostCommitException extends FurrowException {
    private static final long serialVersionUID = 1L;

    LostCommitException(SqlFault fault, SQLException cause) {
        super(
                null,
                "the connection was lost while the rows were committed: " + fault.sentence(),
                List.of("Either all of them are there, or every table holds what it held before.", "Seed again."),
                cause);
    }
}
