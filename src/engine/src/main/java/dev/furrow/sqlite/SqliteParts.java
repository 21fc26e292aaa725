package dev.furrow.sqlite;

import dev.furrow.database.QueryRows;
import dev.furrow.database.TableParts;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.ReferentialAction;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.schema.TableTrait;
import dev.furrow.schema.Tables;
import dev.furrow.schema.Unique;
import dev.furrow.schema.ValueSource;
import dev.furrow.sqlite.text.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Puts the rows of SQLite's pragmas together. Its names are compared without regard to case. */
final class SqliteParts {
    /** A foreign key or a unique constraint, which the pragmas tell column by column. */
    private record Key(
            String table, String id, String target, ReferentialAction onDelete, ReferentialAction onUpdate) {}

    private record KeyColumns(List<String> from, List<String> to) {}

    private final Map<String, TableName> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<TableName, TableParts> parts = new HashMap<>();
    private final Map<TableName, TreeMap<Integer, String>> primaryKeys = new HashMap<>();
    private final Map<Key, KeyColumns> foreignKeys = new LinkedHashMap<>();
    private final Map<Key, KeyColumns> uniques = new LinkedHashMap<>();

    void virtual(ResultSet row) throws SQLException {
        table(row).traits.add(TableTrait.VIRTUAL);
    }

    private TableParts table(ResultSet row) throws SQLException {
        TableName name = TableName.of(row.getString("table"));
        names.put(name.name(), name);
        return parts.computeIfAbsent(name, created -> new TableParts());
    }

    void column(ResultSet row) throws SQLException {
        TableName name = TableName.of(row.getString("table"));
        TableParts table = table(row);
        String column = row.getString("name");
        if (row.getInt("pk") > 0) {
            primaryKeys.computeIfAbsent(name, created -> new TreeMap<>()).put(row.getInt("pk"), column);
        }
        traits(row, table);
        boolean nullable = !row.getBoolean("notnull") && !row.getBoolean("is_rowid");
        table.columns.add(new TableColumn(column, QueryRows.text(row, "type"), nullable, source(row)));
    }

    void foreignKey(ResultSet row) throws SQLException {
        Key key = new Key(
                row.getString("table"),
                row.getString("id"),
                row.getString("target"),
                action(row.getString("on_delete")),
                action(row.getString("on_update")));
        add(foreignKeys, key, row.getString("from"), QueryRows.text(row, "to"));
    }

    void unique(ResultSet row) throws SQLException {
        Key key = new Key(
                row.getString("table"),
                row.getString("index"),
                "",
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
        add(uniques, key, QueryRows.text(row, "name"), "");
    }

    Tables assembled() {
        for (Map.Entry<TableName, TreeMap<Integer, String>> key : primaryKeys.entrySet()) {
            List<String> columns = List.copyOf(key.getValue().values());
            parts.getOrDefault(key.getKey(), new TableParts()).constraints.add(new PrimaryKey("", columns));
        }
        uniques.forEach((key, columns) -> partsOf(key).constraints.add(new Unique("", columns.from())));
        foreignKeys.forEach((key, columns) -> partsOf(key).constraints.add(foreignKey(key, columns)));
        return TableParts.assembled(parts, "");
    }

    private TableParts partsOf(Key key) {
        return parts.getOrDefault(TableName.of(key.table()), new TableParts());
    }

    private static void add(Map<Key, KeyColumns> keys, Key key, String from, String to) {
        KeyColumns columns = keys.computeIfAbsent(key, created -> new KeyColumns(new ArrayList<>(), new ArrayList<>()));
        columns.from().add(from);
        if (!to.isEmpty()) {
            columns.to().add(to);
        }
    }

    private static void traits(ResultSet row, TableParts table) throws SQLException {
        if (row.getBoolean("wr")) {
            table.traits.add(TableTrait.WITHOUT_ROWID);
        }
        if (row.getBoolean("strict")) {
            table.traits.add(TableTrait.STRICT);
        }
        if (row.getBoolean("is_rowid") && isAutoincrement(row.getString("sql"))) {
            table.traits.add(TableTrait.AUTOINCREMENT);
        }
    }

    /** No pragma tells. */
    private static boolean isAutoincrement(String sql) {
        return new Tokens(sql).hasWord("AUTOINCREMENT");
    }

    /** SQLite gives another name of the rowid a value where a row has none. */
    private static ValueSource source(ResultSet row) throws SQLException {
        if (row.getBoolean("is_rowid")) {
            return ValueSource.IDENTITY;
        }
        if (row.getInt("hidden") > 1) {
            return ValueSource.GENERATED;
        }
        return row.getBoolean("has_default") ? ValueSource.DEFAULT : ValueSource.NOTHING;
    }

    private ForeignKey foreignKey(Key key, KeyColumns columns) {
        TableName target = names.getOrDefault(key.target(), TableName.of(key.target()));
        TreeMap<Integer, String> primaryKey = primaryKeys.getOrDefault(target, new TreeMap<>());
        List<String> implied =
                primaryKey.size() == columns.from().size() ? List.copyOf(primaryKey.values()) : List.of();
        return new ForeignKey(
                "",
                columns.from(),
                target,
                columns.to().isEmpty() ? implied : columns.to(),
                key.onDelete(),
                key.onUpdate(),
                false);
    }

    private static ReferentialAction action(String words) {
        return ReferentialAction.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
