package dev.furrow.sqlite.keys;

import dev.furrow.database.QueryRows;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A foreign key as SQLite lists it.
 *
 * @param id its number in its table
 * @param parentColumns those that it names, else the primary key's; a word without meaning where there is no such table
 */
record SqliteForeignKey(String table, int id, String parent, List<String> columns, List<String> parentColumns) {
    private static final String LIST = """
            SELECT k.id, k."table", k."from", coalesce(k."to",
              (SELECT p.name FROM pragma_table_info(k."table", 'main') p WHERE p.pk = k.seq + 1), ''), m.name
            FROM main.sqlite_schema m, pragma_foreign_key_list(m.name, 'main') k WHERE m.type = 'table'
            ORDER BY m.name, k.id, k.seq""";

    private static final String LIST_OF_ONE = """
            SELECT k.id, k."table", k."from", coalesce(k."to",
              (SELECT p.name FROM pragma_table_info(k."table", 'main') p WHERE p.pk = k.seq + 1), '')
            FROM pragma_foreign_key_list(""";

    private static final String IN_ORDER = ", 'main') k ORDER BY k.id, k.seq";

    /** Returns the keys of all tables, by the tables' names; SQLite takes names for the same that differ in case. */
    static Map<String, List<SqliteForeignKey>> all(Connection connection) throws SQLException {
        Map<String, List<SqliteForeignKey>> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        QueryRows.each(connection, LIST, row -> {
            String table = row.getString(5);
            add(row, table, keys.computeIfAbsent(table, name -> new ArrayList<>()));
        });
        return keys;
    }

    /** Returns the keys of one table; none if there is no such table. */
    static List<SqliteForeignKey> of(Connection connection, String table) throws SQLException {
        List<SqliteForeignKey> keys = new ArrayList<>();
        QueryRows.each(connection, LIST_OF_ONE + Quoting.literal(table) + IN_ORDER, row -> add(row, table, keys));
        return keys;
    }

    /** Adds a column to its key, which its first column begins. */
    private static void add(ResultSet row, String table, List<SqliteForeignKey> ofTable) throws SQLException {
        int id = row.getInt(1);
        if (ofTable.size() == id) {
            ofTable.add(new SqliteForeignKey(table, id, row.getString(2), new ArrayList<>(), new ArrayList<>()));
        }
        ofTable.get(id).columns.add(row.getString(3));
        ofTable.get(id).parentColumns.add(row.getString(4));
    }

    /** Returns the query for the values of its orphans, each with the number of its rows, in the order of the table. */
    String orphans() {
        return select() + " FROM pragma_foreign_key_check(" + Quoting.literal(table) + ", 'main') k JOIN main."
                + Quoting.identifier(table) + " c ON c.rowid = k.\"rowid\" WHERE k.fkid = " + id + group()
                + " ORDER BY min(c.rowid)";
    }

    /**
     * Returns the same for a table WITHOUT ROWID, of whose rows SQLite's own check says only that they are there, or one whose rowid a
     * column of that name hides.
     *
     * @param hasParent whether the other table is there
     */
    String orphansWithoutRowid(boolean hasParent) {
        String set = columns.stream().map(name -> column(name) + " IS NOT NULL").collect(Collectors.joining(" AND "));
        return select() + " FROM main." + Quoting.identifier(table) + " c WHERE " + set
                + (hasParent ? " AND NOT EXISTS (" + parentRow() + ")" : "") + group();
    }

    /** Returns the query for what makes its target a key: a unique index without a condition, or the primary key. */
    String target() {
        String wanted = parentColumns.stream()
                .map(name -> Quoting.literal(name.toLowerCase(Locale.ROOT)))
                .sorted()
                .collect(Collectors.joining(" || ',' || "));
        return """
                WITH keys AS (
                  SELECT i.name AS key, lower(c.name) AS column_name
                  FROM pragma_index_list(%1$s, 'main') i, pragma_index_info(i.name, 'main') c
                  WHERE i."unique" AND NOT i.partial
                  UNION ALL SELECT '', lower(name) FROM pragma_table_info(%1$s, 'main') WHERE pk)
                SELECT 1 FROM (SELECT key, column_name FROM keys ORDER BY key, column_name)
                GROUP BY key HAVING group_concat(column_name) = %2$s LIMIT 1""".formatted(Quoting.literal(parent), wanted);
    }

    private String parentRow() {
        return "SELECT 1 FROM main." + Quoting.identifier(parent) + " p WHERE "
                + IntStream.range(0, columns.size())
                        .mapToObj(i -> "p." + Quoting.identifier(parentColumns.get(i)) + " = " + column(columns.get(i)))
                        .collect(Collectors.joining(" AND "));
    }

    private String select() {
        return "SELECT "
                + columns.stream().map(name -> "quote(" + column(name) + "), ").collect(Collectors.joining())
                + "count(*)";
    }

    private String group() {
        return " GROUP BY "
                + IntStream.rangeClosed(1, columns.size())
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", "));
    }

    private static String column(String name) {
        return "c." + Quoting.identifier(name);
    }
}
