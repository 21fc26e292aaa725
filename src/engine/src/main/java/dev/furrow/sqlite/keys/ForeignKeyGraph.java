package dev.furrow.sqlite.keys;

import dev.furrow.database.QueryRows;
import dev.furrow.database.Sql;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.TableChange;
import dev.furrow.sqlite.text.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which tables of a SQLite database refer to which, and what its triggers reach. Read whole once, and kept as the schema is by looking
 * at the tables of each statement that changes it: reading it whole each time, a history costs the square of its length. What it knows
 * may be more than there is, never less. Names are as {@link TableNames#key} has them.
 */
final class ForeignKeyGraph {
    private final Connection connection;
    private final Map<String, List<SqliteForeignKey>> keys = new HashMap<>();
    private final Map<String, Set<String>> children = new HashMap<>();
    private final List<Trigger> triggers = new ArrayList<>();

    private ForeignKeyGraph(Connection connection) {
        this.connection = connection;
    }

    /** Reads that of the schema as it is. */
    static ForeignKeyGraph read(Connection connection) throws SQLException {
        ForeignKeyGraph graph = new ForeignKeyGraph(connection);
        SqliteForeignKey.all(connection).forEach((table, keys) -> graph.put(TableNames.key(table), keys));
        String text = "SELECT sql FROM %s.sqlite_schema WHERE type = 'trigger'";
        for (String schema : List.of("main", "temp")) {
            QueryRows.each(
                    connection,
                    text.formatted(schema),
                    row -> graph.triggers.add(Trigger.read(new Tokens(row.getString(1)))));
        }
        return graph;
    }

    private void put(String table, List<SqliteForeignKey> its) {
        keys.put(table, its);
        for (SqliteForeignKey key : its) {
            children.computeIfAbsent(TableNames.key(key.parent()), parent -> new TreeSet<>())
                    .add(table);
        }
    }

    /** Returns all tables that have foreign keys. */
    Set<String> tables() {
        return new TreeSet<>(keys.keySet());
    }

    /** Returns a table's keys; none if it has none. */
    List<SqliteForeignKey> keys(String table) {
        return keys.getOrDefault(table, List.of());
    }

    /** Returns the names that a statement changes something of, what triggers do then included. */
    Set<String> reachedFrom(Touch touch) throws SQLException {
        if (triggers.isEmpty() && touch.dropped().isEmpty()) {
            return touch.names();
        }
        Set<String> reached = new HashSet<>(touch.names());
        for (String index : touch.dropped()) {
            reached.addAll(tableOfIndex(index));
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Trigger trigger : triggers) {
                more |= reached.contains(trigger.table()) && reached.addAll(trigger.names());
            }
        }
        return reached;
    }

    /** Returns the tables whose keys may be broken once {@code touched} are others: those among them, and those that refer to them. */
    Set<String> broken(Set<String> touched) {
        Set<String> broken = new TreeSet<>();
        for (String name : touched) {
            if (keys.containsKey(name)) {
                broken.add(name);
            }
            for (String child : children.getOrDefault(name, Set.of())) {
                if (keys.containsKey(child)) {
                    broken.add(child);
                }
            }
        }
        return broken;
    }

    /** Looks at what a statement has changed of the schema. */
    void update(Touch touch) throws SQLException {
        for (String table : touch.altered()) {
            read(spelling(table));
        }
        for (TableChange change : touch.changes()) {
            change.accept(new Update()).run();
        }
        triggers.addAll(touch.triggers());
    }

    private interface Reading {
        void run() throws SQLException;
    }

    private final class Update implements TableChange.Visitor<Reading> {
        @Override
        public Reading created(TableChange.Created change) {
            return () -> read(change.table().name());
        }

        @Override
        public Reading dropped(TableChange.Dropped change) {
            return () -> keys.remove(TableNames.key(change.table().name()));
        }

        @Override
        public Reading renamed(TableChange.Renamed change) {
            String from = TableNames.key(change.from().name());
            String to = TableNames.key(change.to().name());
            return () -> {
                keys.remove(from);
                triggers.replaceAll(trigger -> trigger.renamed(from, to));
                read(change.to().name());
                readChildren(from);
            };
        }

        @Override
        public Reading columnRenamed(TableChange.ColumnRenamed change) {
            return () -> {
                read(change.table().name());
                readChildren(TableNames.key(change.table().name()));
            };
        }

        /** There are no schemas to move to. */
        @Override
        public Reading moved(TableChange.Moved change) {
            return () -> {};
        }
    }

    private void readChildren(String parent) throws SQLException {
        for (String child : Set.copyOf(children.getOrDefault(parent, Set.of()))) {
            for (SqliteForeignKey first : keys(child).stream().limit(1).toList()) {
                read(first.table());
            }
        }
    }

    private void read(String table) throws SQLException {
        String key = TableNames.key(table);
        List<SqliteForeignKey> known = keys(key);
        List<SqliteForeignKey> now = SqliteForeignKey.of(
                connection, known.isEmpty() ? table : known.get(0).table());
        keys.remove(key);
        if (!now.isEmpty()) {
            put(key, now);
        }
    }

    /** Returns a table's name as the schema has it, where that matters: whoever alters it may write it in another case. */
    private String spelling(String table) throws SQLException {
        boolean isNew = keys(TableNames.key(table)).isEmpty()
                && !SqliteForeignKey.of(connection, table).isEmpty();
        return isNew
                ? Sql.text(
                                connection,
                                "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name = "
                                        + Quoting.literal(table) + " COLLATE NOCASE")
                        .orElse(table)
                : table;
    }

    /** Returns the name of the table that an index is of, which its DROP INDEX doesn't say; empty if there is none. */
    private Set<String> tableOfIndex(String index) throws SQLException {
        return Sql.text(
                        connection,
                        "SELECT tbl_name FROM main.sqlite_schema WHERE type = 'index' AND name = "
                                + Quoting.literal(index) + " COLLATE NOCASE")
                .map(table -> Set.of(TableNames.key(table)))
                .orElse(Set.of());
    }
}
