package dev.furrow.database;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import java.sql.SQLException;

/** Failures that no script has a part in. */
public final class Failures {
    private Failures() {}

    /** Returns what the database said, behind what was tried. */
    public static FurrowException unexpected(String tried, SQLException cause, Product product) {
        SqlFault fault = SqlFault.of(cause, product);
        return new FurrowException(null, tried + ": " + fault.sentence(), fault.lines(), cause);
    }
}
