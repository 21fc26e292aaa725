package dev.furrow.sqlite.seed;

import dev.furrow.database.Dialect;
import dev.furrow.database.SqlFault;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.seed.diagnose.OrphanRows;
import dev.furrow.seed.model.KeyRef;
import dev.furrow.seed.plan.PlannedRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks SQLite which rows refer to nothing: at its commit it only says that some do. */
public final class SqliteOrphans {
    /**
     * A row that refers to nothing.
     *
     * @param rowid null in a table without one
     * @param key the number of the foreign key, counted from the table's last one
     */
    public record Orphan(TableName table, @Nullable Long rowid, int key) {}

    private final PlannedRun run;
    private final Dialect dialect;

    public SqliteOrphans(PlannedRun run) {
        this.run = run;
        this.dialect = run.database().dialect();
    }

    /** Returns the orphans in {@code tables}. */
    public List<Orphan> in(Set<TableName> tables) throws SQLException {
        List<Orphan> orphans = new ArrayList<>();
        try (Statement statement = run.database().connection().createStatement()) {
            for (TableName table : tables) {
                try (ResultSet rows =
                        statement.executeQuery("PRAGMA foreign_key_check(" + dialect.quote(table.name()) + ")")) {
                    while (rows.next()) {
                        long rowid = rows.getLong("rowid");
                        orphans.add(new Orphan(table, rows.wasNull() ? null : rowid, rows.getInt("fkid")));
                    }
                }
            }
        }
        return orphans;
    }

    /** Throws the error for the first of {@code orphans} that wasn't one {@code before}. */
    public void requireNone(List<Orphan> orphans, List<Orphan> before) throws SQLException {
        Map<Orphan, Integer> old = new HashMap<>();
        before.forEach(orphan -> old.merge(orphan, 1, Integer::sum));
        List<Orphan> added = new ArrayList<>();
        for (Orphan orphan : orphans) {
            if (old.merge(orphan, -1, Integer::sum) < 0) {
                added.add(orphan);
            }
        }
        if (!added.isEmpty()) {
            throw error(added.get(0), added.size() - 1);
        }
    }

    /** Returns the error for rows in tables that no seed says it fills; a seed in SQL may write anywhere. */
    public FurrowException elsewhere(SqlFault fault, SQLException cause) throws SQLException {
        Set<TableName> all = new TreeSet<>();
        run.tables().all().forEach(table -> all.add(table.name()));
        Set<String> broken = new TreeSet<>();
        in(all).forEach(orphan -> broken.add(run.database().shown(orphan.table())));
        return new FurrowException(
                Diagnostic.of("seeding failed: " + fault.sentence())
                        .noting("Rows that refer to nothing are in " + String.join(", ", broken) + ".")
                        .advising(Advice.literal(
                                "A seed that writes there should say so in its header:", "-- tables: users, likes")),
                cause);
    }

    private FurrowException error(Orphan orphan, int others) throws SQLException {
        Table table = run.tables().get(orphan.table());
        List<ForeignKey> keys = table.foreignKeys();
        ForeignKey key = keys.get(keys.size() - 1 - orphan.key());
        List<String> wanted = values(orphan, key);
        List<String> more =
                others == 0 ? List.of() : List.of("So do " + others + " more " + (others == 1 ? "row" : "rows") + ".");
        return new OrphanRows(run)
                .error(
                        new KeyRef(orphan.table(), key),
                        row -> row.stream().map(OrphanRows::normal).toList().equals(wanted),
                        "SQLITE_CONSTRAINT_FOREIGNKEY",
                        more,
                        null);
    }

    private List<String> values(Orphan orphan, ForeignKey key) throws SQLException {
        if (orphan.rowid() == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        String columns =
                String.join(", ", key.columns().stream().map(dialect::quote).toList());
        String query =
                "SELECT " + columns + " FROM " + dialect.quote(orphan.table()) + " WHERE rowid = " + orphan.rowid();
        try (Statement statement = run.database().connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            for (int i = 1; i <= key.columns().size(); i++) {
                values.add(OrphanRows.normal(String.valueOf(row.getString(i))));
            }
        }
        return values;
    }
}
