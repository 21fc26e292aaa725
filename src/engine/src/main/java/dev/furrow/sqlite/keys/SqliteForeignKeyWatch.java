package dev.furrow.sqlite.keys;

import dev.furrow.database.Sql;
import dev.furrow.database.step.ForeignKeyWatch;
import dev.furrow.database.step.StepBody;
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
public final class SqliteForeignKeyWatch implements ForeignKeyWatch {
    private final Connection connection;
    private @Nullable Violations last;
    private boolean resumed;

    public SqliteForeignKeyWatch(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void begin(StepBody step) throws SQLException {
        // Inside a transaction the pragma does nothing ("PRAGMA foreign_keys" in SQLite's manual).
        Sql.execute(connection, "PRAGMA foreign_keys = " + (step.foreignKeys() ? "ON" : "OFF"));
    }

    @Override
    public void before(StepBody step) throws SQLException {
        resumed = false;
        if (step.foreignKeys()) {
            last = null;
        } else if (last == null) {
            last = Violations.read(connection);
        }
    }

    @Override
    public void beforeTheRest(StepBody step) {
        last = step.foreignKeys() ? null : Violations.none();
        resumed = true;
    }

    @Override
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
}
