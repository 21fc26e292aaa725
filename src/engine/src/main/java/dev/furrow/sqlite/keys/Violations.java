package dev.furrow.sqlite.keys;

import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The foreign keys that don't hold in a SQLite database at one moment, counted. Rows are told apart by what stands in their
 * keys, never by rowid: a rebuilt table numbers its rows anew.
 */
final class Violations {
    private final Map<Violation, Integer> counts;

    private Violations(Map<Violation, Integer> counts) {
        this.counts = counts;
    }

    static Violations none() {
        return new Violations(Map.of());
    }

    /** Looks through every table that has a foreign key. */
    static Violations read(Connection connection) throws SQLException {
        Map<Violation, Integer> counts = new HashMap<>();
        for (Map.Entry<String, List<Key>> entry : keys(connection).entrySet()) {
            for (Violation violation : check(connection, entry.getKey(), entry.getValue())) {
                counts.merge(violation, 1, Integer::sum);
            }
        }
        return new Violations(counts);
    }

    private static final class Key {
        private String parent = "";
        private final List<String> columns = new ArrayList<>();
    }

    private static Map<String, List<Key>> keys(Connection connection) throws SQLException {
        Map<String, List<Key>> keys = new TreeMap<>();
        String sql = "SELECT m.name, k.id, k.\"table\", k.\"from\" FROM main.sqlite_schema m,"
                + " pragma_foreign_key_list(m.name, 'main') k WHERE m.type = 'table' ORDER BY m.name, k.id, k.seq";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<Key> ofTable = keys.computeIfAbsent(rows.getString(1), name -> new ArrayList<>());
                while (ofTable.size() <= rows.getInt(2)) {
                    ofTable.add(new Key());
                }
                Key key = ofTable.get(rows.getInt(2));
                key.parent = rows.getString(3);
                key.columns.add(rows.getString(4));
            }
        }
        return keys;
    }

    private record Row(String id, int key) {}

    private static List<Violation> check(Connection connection, String table, List<Key> keys) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("PRAGMA main.foreign_key_check(" + Quoting.identifier(table) + ")")) {
            while (result.next()) {
                rows.add(new Row(String.valueOf(result.getString(2)), result.getInt(4)));
            }
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("foreign key mismatch")) {
                throw e;
            }
            return List.of(new Violation(table, List.of(), keys.get(0).parent, List.of()));
        }
        List<Violation> violations = new ArrayList<>();
        for (Row row : rows) {
            Key key = keys.get(row.key);
            violations.add(
                    new Violation(table, key.columns, key.parent, values(connection, table, key.columns, row.id)));
        }
        return violations;
    }

    /** Returns what stands in a row's key; nothing for a table WITHOUT ROWID, whose rows the check doesn't name. */
    private static List<String> values(Connection connection, String table, List<String> columns, String rowid)
            throws SQLException {
        List<String> values = new ArrayList<>();
        if (rowid.equals("null")) {
            return values;
        }
        StringBuilder list = new StringBuilder();
        for (String column : columns) {
            list.append(list.isEmpty() ? "" : ", ")
                    .append("quote(")
                    .append(Quoting.identifier(column))
                    .append(")");
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT " + list + " FROM main." + Quoting.identifier(table) + " WHERE rowid = " + rowid)) {
            if (row.next()) {
                for (int i = 1; i <= columns.size(); i++) {
                    values.add(row.getString(i));
                }
            }
        }
        return values;
    }

    /** Returns the violations that were not there {@code before}, whose tables and columns may have had other names. */
    List<Violation> since(Violations before, Renames renames) {
        Map<Violation, Integer> known = new HashMap<>();
        before.counts.forEach((violation, count) -> {
            known.merge(violation, count, Integer::sum);
            Violation now = violation.renamed(renames);
            if (!now.equals(violation)) {
                known.merge(now, count, Integer::sum);
            }
        });
        List<Violation> added = new ArrayList<>();
        counts.forEach((violation, count) -> {
            if (count > known.getOrDefault(violation, 0)) {
                added.add(violation);
            }
        });
        added.sort((a, b) -> a.toString().compareTo(b.toString()));
        return added;
    }
}
