package dev.furrow.sqlite.keys;

import dev.furrow.database.Sql;
import dev.furrow.database.step.ForeignKeyWatch;
import dev.furrow.database.step.StepBody;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
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
    private @Nullable SqliteOrphans last;
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
            last = SqliteOrphans.read(connection);
        }
    }

    @Override
    public void beforeTheRest(StepBody step) {
        last = step.foreignKeys() ? null : SqliteOrphans.none();
        resumed = true;
    }

    @Override
    public void after(StepBody step) throws SQLException {
        SqliteOrphans before = last;
        if (before == null) {
            return;
        }
        // A step that fails is rolled back, and what held before it is looked for again.
        last = null;
        SqliteOrphans after = SqliteOrphans.read(connection);
        List<SqliteOrphan> added = after.since(before, Renames.of(step)).distinct().stream()
                .sorted(Comparator.comparing(SqliteOrphan::toString))
                .toList();
        if (!added.isEmpty()) {
            throw resumed ? ForeignKeyException.afterResume(added) : new ForeignKeyException(added, gone(added));
        }
        last = after;
    }

    private Set<String> gone(List<SqliteOrphan> orphans) throws SQLException {
        Set<String> gone = new TreeSet<>();
        for (SqliteOrphan orphan : orphans) {
            if (!SqliteOrphans.hasTable(connection, orphan.parent())) {
                gone.add(orphan.parent());
            }
        }
        return gone;
    }
}
