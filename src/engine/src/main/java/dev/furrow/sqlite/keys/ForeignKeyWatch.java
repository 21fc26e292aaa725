package dev.furrow.sqlite.keys;

import dev.furrow.database.Sql;
import dev.furrow.database.step.StepBody;
import dev.furrow.schema.Product;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the foreign keys that a step on SQLite breaks while they are off. What holds after a step serves the next one as what
 * held before it.
 */
public final class ForeignKeyWatch {
    private final Connection connection;
    private final Product product;
    private @Nullable Violations last;
    private boolean resumed;

    public ForeignKeyWatch(Connection connection, Product product) {
        this.connection = connection;
        this.product = product;
    }

    /** Switches foreign keys as the step wants them; to be called outside a transaction. */
    public void begin(StepBody step) throws SQLException {
        if (product.equals(Product.SQLITE)) {
            // Inside a transaction the pragma does nothing ("PRAGMA foreign_keys" in SQLite's manual).
            Sql.execute(connection, "PRAGMA foreign_keys = " + (step.foreignKeys() ? "ON" : "OFF"));
        }
    }

    /** Looks at what is broken before the step's first statement. */
    public void before(StepBody step) throws SQLException {
        resumed = false;
        if (!watches(step)) {
            last = null;
        } else if (last == null) {
            last = Violations.read(connection);
        }
    }

    /** As {@link #before}, for a step that goes on half-way: what it broke already must not pass for older. */
    public void beforeTheRest(StepBody step) {
        last = watches(step) ? Violations.none() : null;
        resumed = true;
    }

    /**
     * Looks at what is broken after the step's last statement.
     *
     * @throws ForeignKeyFailure if the step broke anything
     */
    public void after(StepBody step) throws SQLException {
        Violations before = last;
        if (before == null) {
            return;
        }
        // A step that fails is rolled back, and what held before it is looked for again.
        last = null;
        Violations after = Violations.read(connection);
        List<Violation> added = after.since(before, Renames.of(step));
        if (!added.isEmpty()) {
            throw resumed ? ForeignKeyFailure.afterResume(added) : new ForeignKeyFailure(added, gone(added));
        }
        last = after;
    }

    private Set<String> gone(List<Violation> violations) throws SQLException {
        Set<String> gone = new TreeSet<>();
        for (Violation violation : violations) {
            boolean isThere = Sql.text(
                            connection,
                            "SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = "
                                    + Quoting.literal(violation.parent()) + " COLLATE NOCASE")
                    .isPresent();
            if (!isThere) {
                gone.add(violation.parent());
            }
        }
        return gone;
    }

    private boolean watches(StepBody step) {
        return product.equals(Product.SQLITE) && !step.foreignKeys();
    }
}
