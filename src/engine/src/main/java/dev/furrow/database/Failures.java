package dev.furrow.database;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.sql.SQLException;

/** Failures that no script has a part in. */
public final class Failures {
    private Failures() {}

    /** Returns what the database said, after what was tried. */
    public static FurrowException unexpected(String tried, SQLException cause, DatabaseSystem system) {
        SqlFault fault = system.fault(cause);
        return new FurrowException(
                Diagnostic.of(tried + ": " + fault.sentence()).noting(fault.lines()), cause);
    }
}
