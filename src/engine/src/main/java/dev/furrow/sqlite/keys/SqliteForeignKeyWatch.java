package dev.furrow.sqlite.keys;

import dev.furrow.database.Sql;
import dev.furrow.database.step.ForeignKeyWatch;
import dev.furrow.database.step.StepBody;
import dev.furrow.database.step.StepStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the foreign keys that a step on SQLite breaks while they are off, and where they are on those that wait for the commit, of which
 * SQLite would say nothing but that there are some. Only what the step touches is looked at: a table before the first
 * statement that may change its rows, its keys or those of a table it refers to, and once more when the step is through. What holds
 * then serves the next step as what held before it.
 */
public final class SqliteForeignKeyWatch implements ForeignKeyWatch {
    private final Connection connection;
    private final Map<String, SqliteOrphans> known = new HashMap<>();
    private @Nullable ForeignKeyGraph graph;
    private Watched watched = Watched.NOTHING;
    private final Map<String, SqliteOrphans> before = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final TouchedLines lines = new TouchedLines();
    private @Nullable Touch sent;

    private enum Watched {
        /** No step is under way. */
        NOTHING,
        /** What the step touches. */
        TOUCHED,
        /** All tables: its statements' texts don't tell which. */
        ALL,
        /** All, and whatever is broken counts. */
        ALL_SINCE_EVER
    }

    public SqliteForeignKeyWatch(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void begin(StepBody step) throws SQLException {
        // Inside a transaction the pragma does nothing ("PRAGMA foreign_keys" in SQLite's manual).
        Sql.execute(connection, "PRAGMA foreign_keys = " + (step.foreignKeys() ? "ON" : "OFF"));
    }

    @Override
    public void before(StepBody step) {
        begin(step, Watched.TOUCHED);
    }

    @Override
    public void beforeTheRest(StepBody step) {
        begin(step, Watched.ALL_SINCE_EVER);
    }

    private void begin(StepBody step, Watched wanted) {
        // A step that failed was rolled back, and what held before it is looked for again.
        boolean isKnown = watched == Watched.NOTHING && !step.foreignKeys();
        if (!isKnown) {
            forget();
        }
        before.clear();
        touched.clear();
        lines.clear();
        sent = null;
        watched = wanted;
        if (watched == Watched.ALL_SINCE_EVER) {
            graph = null;
        }
    }

    private void forget() {
        known.clear();
        graph = null;
    }

    @Override
    public void touching(StepStatement statement) throws SQLException {
        if (watched == Watched.ALL) {
            lines.addAny(statement.place());
        }
        if (watched != Watched.TOUCHED) {
            return;
        }
        ForeignKeyGraph tables = graph();
        Touch touch = Touch.of(statement);
        if (touch.all()) {
            lines.addAny(statement.place());
            remember(tables, tables.tables());
            watched = Watched.ALL;
            graph = null;
            return;
        }
        Set<String> reached = tables.reachedFrom(touch);
        remember(tables, tables.broken(reached));
        touched.addAll(reached);
        lines.add(statement.place(), touch.effect(), reached);
        if (!touch.altered().isEmpty()) {
            lines.renamed(touch.names());
        }
        sent = touch;
    }

    /** Returns the keys as they are after the statement that was sent last. */
    private ForeignKeyGraph graph() throws SQLException {
        ForeignKeyGraph current = graph;
        if (current == null) {
            current = ForeignKeyGraph.read(connection);
            graph = current;
        }
        if (sent != null) {
            current.update(sent);
            sent = null;
        }
        return current;
    }

    /** Looks at tables as they were before the step; what it has touched already, it has looked at, or made. */
    private void remember(ForeignKeyGraph tables, Set<String> toBeTouched) throws SQLException {
        for (String table : toBeTouched) {
            if (!before.containsKey(table) && !touched.contains(table)) {
                SqliteOrphans last = known.get(table);
                before.put(table, last == null ? SqliteOrphans.read(connection, tables.keys(table)) : last);
            }
        }
    }

    @Override
    public void after(StepBody step) throws SQLException {
        if (watched == Watched.NOTHING) {
            return;
        }
        ForeignKeyGraph tables = graph();
        Map<String, SqliteOrphans> now = new HashMap<>();
        for (String table : watched == Watched.TOUCHED ? tables.broken(touched) : tables.tables()) {
            now.put(table, SqliteOrphans.read(connection, tables.keys(table)));
        }
        SqliteOrphans all = SqliteOrphans.all(now.values());
        if (!all.isEmpty()) {
            require(step, all.since(SqliteOrphans.all(before.values()), Renames.of(step)));
        }
        known.keySet().removeAll(before.keySet());
        known.putAll(now);
        if (step.foreignKeys()) {
            // What a key's actions did to further tables, no statement tells.
            forget();
        }
        watched = Watched.NOTHING;
    }

    private void require(StepBody step, SqliteOrphans since) throws SQLException {
        List<SqliteOrphan> added = since.distinct().stream()
                .sorted(Comparator.comparing(SqliteOrphan::toString))
                .toList();
        if (!added.isEmpty()) {
            if (watched == Watched.ALL_SINCE_EVER) {
                throw ForeignKeyException.afterResume(added);
            }
            throw step.foreignKeys()
                    ? lines.thatMayHaveBroken(added.get(0)).locate(ForeignKeyException.atTheCommit(added))
                    : lines.thatMayHaveBroken(added.get(0)).locate(new ForeignKeyException(added, gone(added)));
        }
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
