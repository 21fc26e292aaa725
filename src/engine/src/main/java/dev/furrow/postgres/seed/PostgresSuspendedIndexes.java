package dev.furrow.postgres.seed;

import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.seed.load.SuspendedIndex;
import dev.furrow.seed.plan.PlannedRun;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Foreign keys and indexes of PostgreSQL that are off a table while it is filled, and back before anybody else can see it: all at once
 * they are looked at and built in a fraction of the time.
 */
public final class PostgresSuspendedIndexes implements SuspendedIndex {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final PlannedRun run;
    private final Connection connection;
    private final Table table;
    private final List<String> back = new ArrayList<>();

    private PostgresSuspendedIndexes(PlannedRun run, Table table) {
        this.run = run;
        this.connection = run.database().connection();
        this.table = table;
    }

    /** Takes off what can be put back exactly; perhaps that is nothing. */
    public static PostgresSuspendedIndexes of(PlannedRun run, Table table, Extent extent) throws SQLException {
        PostgresSuspendedIndexes aside = new PostgresSuspendedIndexes(run, table);
        if (!aside.waits() && aside.isPlain() && aside.locks(extent)) {
            if (extent == Extent.KEYS_AND_INDEXES) {
                aside.takeOff(AsideQueries.INDEXES, Set.of());
            }
            aside.takeOff(AsideQueries.KEYS, aside.targets(extent));
        }
        return aside;
    }

    @Override
    public void putBack() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : back) {
                statement.execute(sql);
            }
        }
        back.clear();
    }

    /** A table whose keys wait for the commit can't be altered meanwhile, nor what it refers to. */
    private boolean waits() {
        Set<TableName> near = new TreeSet<>(targets(Extent.KEYS_AND_INDEXES));
        near.add(table.name());
        return run.plan().deferred().stream()
                .anyMatch(key ->
                        near.contains(key.table()) || near.contains(key.key().target()));
    }

    /** Those that the run has cleared: on others, which somebody may be reading, it takes no such locks. */
    private Set<TableName> targets(Extent extent) {
        Set<TableName> targets = new TreeSet<>();
        for (ForeignKey key : table.foreignKeys()) {
            boolean meant = extent == Extent.OWN_KEYS
                    ? key.target().equals(table.name())
                    : run.plan().cleared().contains(key.target());
            if (meant) {
                targets.add(key.target());
            }
        }
        return targets;
    }

    private boolean isPlain() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(AsideQueries.IS_PLAIN)) {
            query.setString(1, run.database().dialect().quote(table.name()));
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Gets the locks, or, if it is only for speed and somebody else has one of them, goes without. */
    private boolean locks(Extent extent) throws SQLException {
        Set<TableName> names = new TreeSet<>(targets(extent));
        names.add(table.name());
        String lock = "LOCK TABLE " + quoted(names) + " IN ACCESS EXCLUSIVE MODE";
        if (extent == Extent.OWN_KEYS) {
            execute(lock);
            return true;
        }
        execute("SAVEPOINT furrow_locks");
        try {
            execute(lock + " NOWAIT");
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            execute("ROLLBACK TO SAVEPOINT furrow_locks");
            return false;
        }
        execute("RELEASE SAVEPOINT furrow_locks");
        return true;
    }

    private String quoted(Collection<TableName> names) {
        return String.join(
                ", ", names.stream().map(run.database().dialect()::quote).toList());
    }

    /** Takes off what {@code query} finds; of keys, those to {@code targets}. */
    private void takeOff(String query, Set<TableName> targets) throws SQLException {
        List<String> off = new ArrayList<>();
        try (PreparedStatement found = connection.prepareStatement(query)) {
            found.setString(1, run.database().dialect().quote(table.name()));
            try (ResultSet rows = found.executeQuery()) {
                while (rows.next()) {
                    if (!query.equals(AsideQueries.KEYS) || targets.contains(target(rows))) {
                        off.add(rows.getString("off"));
                        remember(rows);
                    }
                }
            }
        }
        for (String sql : off) {
            execute(sql);
        }
    }

    private static TableName target(ResultSet key) throws SQLException {
        return new TableName(key.getString("target_schema"), key.getString("target"));
    }

    private void remember(ResultSet thing) throws SQLException {
        back.add(thing.getString("back"));
        String comment = thing.getString("comment");
        if (comment != null) {
            back.add(comment);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
