package dev.furrow.sqlite.keys;

import dev.furrow.database.QueryRows;
import dev.furrow.database.Sql;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a SQLite database that refer to nothing at one moment, counted. They are told apart by what stands in their keys, never by
 * rowid: a rebuilt table numbers its rows anew.
 */
public final class SqliteOrphans {
    private final Map<SqliteOrphan, Integer> counts;

    private SqliteOrphans(Map<SqliteOrphan, Integer> counts) {
        this.counts = counts;
    }

    public static SqliteOrphans none() {
        return new SqliteOrphans(Map.of());
    }

    /** Looks through every table that has a foreign key. */
    public static SqliteOrphans read(Connection connection) throws SQLException {
        Map<String, List<SqliteForeignKey>> keys = SqliteForeignKey.all(connection);
        return new Reading(connection).of(keys.values());
    }

    /** Looks through {@code tables}. */
    public static SqliteOrphans read(Connection connection, Collection<String> tables) throws SQLException {
        Map<String, List<SqliteForeignKey>> keys = SqliteForeignKey.all(connection);
        keys.keySet().removeIf(table -> tables.stream().noneMatch(table::equalsIgnoreCase));
        return new Reading(connection).of(keys.values());
    }

    /** Looks through one table, whose keys they are. */
    static SqliteOrphans read(Connection connection, List<SqliteForeignKey> keys) throws SQLException {
        return new Reading(connection).of(keys.isEmpty() ? List.of() : List.of(keys));
    }

    /** Returns all of them as one. */
    static SqliteOrphans all(Collection<SqliteOrphans> parts) {
        Map<SqliteOrphan, Integer> all = new LinkedHashMap<>();
        parts.forEach(part -> part.counts.forEach((orphan, count) -> all.merge(orphan, count, Integer::sum)));
        return new SqliteOrphans(all);
    }

    /** Returns those that were not there {@code before}, with the names that tables and columns have now. */
    public SqliteOrphans since(SqliteOrphans before, Renames renames) {
        Map<SqliteOrphan, Integer> known = new LinkedHashMap<>();
        before.counts.forEach((orphan, count) -> {
            known.merge(orphan, count, Integer::sum);
            SqliteOrphan now = orphan.renamed(renames);
            if (!now.equals(orphan)) {
                known.merge(now, count, Integer::sum);
            }
        });
        Map<SqliteOrphan, Integer> added = new LinkedHashMap<>();
        counts.forEach((orphan, count) -> {
            int more = count - known.getOrDefault(orphan, 0);
            if (more > 0) {
                added.put(orphan, more);
            }
        });
        return new SqliteOrphans(added);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Returns them, each once, in the order in which tables and their keys are checked. */
    public List<SqliteOrphan> distinct() {
        return List.copyOf(counts.keySet());
    }

    /** Returns how many rows they are. */
    public int rows() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static final class Reading {
        private final Connection connection;
        private final Map<SqliteOrphan, Integer> counts = new LinkedHashMap<>();

        Reading(Connection connection) {
            this.connection = connection;
        }

        SqliteOrphans of(Collection<List<SqliteForeignKey>> tables) throws SQLException {
            for (List<SqliteForeignKey> keys : tables) {
                read(keys);
            }
            return new SqliteOrphans(counts);
        }

        private void read(List<SqliteForeignKey> keys) throws SQLException {
            String table = keys.get(0).table();
            try {
                for (Broken broken : broken(table, keys)) {
                    read(broken.key(), query(broken));
                }
            } catch (SQLException e) {
                if (!String.valueOf(e.getMessage()).contains("foreign key mismatch")) {
                    throw e;
                }
                counts.put(SqliteOrphan.mismatch(mismatched(keys)), 1);
            }
        }

        /** SQLite's message names the tables alone, and two keys may lead from one to the other. */
        private SqliteForeignKey mismatched(List<SqliteForeignKey> keys) throws SQLException {
            for (SqliteForeignKey key : keys) {
                if (hasTable(connection, key.parent())
                        && Sql.text(connection, key.target()).isEmpty()) {
                    return key;
                }
            }
            return keys.get(0);
        }

        private record Broken(SqliteForeignKey key, boolean rowsHaveIds) {}

        private List<Broken> broken(String table, List<SqliteForeignKey> keys) throws SQLException {
            List<Broken> broken = new ArrayList<>();
            String query = "SELECT fkid, count(\"rowid\") > 0 FROM pragma_foreign_key_check(" + Quoting.literal(table)
                    + ", 'main') GROUP BY fkid";
            QueryRows.each(
                    connection, query, row -> broken.add(new Broken(keys.get(row.getInt(1)), row.getBoolean(2))));
            return broken;
        }

        private String query(Broken broken) throws SQLException {
            SqliteForeignKey key = broken.key();
            return broken.rowsHaveIds() && !hasColumnRowid(key.table())
                    ? key.orphans()
                    : key.orphansWithoutRowid(hasTable(connection, key.parent()));
        }

        /** A column of that name hides the row's id. */
        private boolean hasColumnRowid(String table) throws SQLException {
            return Sql.text(
                            connection,
                            "SELECT 1 FROM pragma_table_xinfo(" + Quoting.literal(table)
                                    + ", 'main') WHERE name = 'rowid' COLLATE NOCASE")
                    .isPresent();
        }

        private void read(SqliteForeignKey key, String query) throws SQLException {
            QueryRows.each(connection, query, row -> {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= key.columns().size(); i++) {
                    values.add(row.getString(i));
                }
                counts.merge(
                        new SqliteOrphan(key.table(), key.columns(), key.parent(), values),
                        row.getInt(values.size() + 1),
                        Integer::sum);
            });
        }
    }

    static boolean hasTable(Connection connection, String name) throws SQLException {
        return Sql.text(
                        connection,
                        "SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = " + Quoting.literal(name)
                                + " COLLATE NOCASE")
                .isPresent();
    }
}
