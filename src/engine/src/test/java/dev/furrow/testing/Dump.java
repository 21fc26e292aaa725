package dev.furrow.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** All that is in a database, a line each, so that two can be compared: their schemas, and every row. */
public final class Dump {
    private static final String NOT_SYSTEM = "n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'";
    private static final List<String> POSTGRES = List.of(
            "SELECT 'schema', nspname, nspacl FROM pg_namespace n WHERE " + NOT_SYSTEM + " ORDER BY 2",
            "SELECT 'relation', n.nspname, relname, relkind, relpersistence, reloptions, obj_description(c.oid, 'pg_class')"
                    + " FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE " + NOT_SYSTEM
                    + " ORDER BY 2, 3",
            "SELECT 'column', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attidentity,"
                    + " attgenerated, pg_get_expr(adbin, adrelid), col_description(attrelid, attnum) FROM pg_attribute a"
                    + " JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = relnamespace"
                    + " LEFT JOIN pg_attrdef d ON d.adrelid = attrelid AND d.adnum = attnum"
                    + " WHERE attnum > 0 AND NOT attisdropped AND relkind NOT IN ('i', 'S') AND "
                    + NOT_SYSTEM + " ORDER BY attrelid::regclass::text, attnum",
            "SELECT 'constraint', conrelid::regclass, conname, pg_get_constraintdef(k.oid), convalidated FROM pg_constraint k"
                    + " JOIN pg_namespace n ON n.oid = connamespace WHERE " + NOT_SYSTEM
                    + " ORDER BY conrelid::regclass::text, 3",
            "SELECT 'index', pg_get_indexdef(indexrelid), indisvalid FROM pg_index JOIN pg_class c ON c.oid = indexrelid"
                    + " JOIN pg_namespace n ON n.oid = relnamespace WHERE " + NOT_SYSTEM + " ORDER BY 2",
            "SELECT 'view', schemaname, viewname, definition FROM pg_views n WHERE"
                    + " schemaname NOT LIKE 'pg\\_%' AND schemaname <> 'information_schema' ORDER BY 2, 3",
            "SELECT 'function', pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE "
                    + NOT_SYSTEM + " AND prokind IN ('f', 'p') ORDER BY 2",
            "SELECT 'trigger', pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 2",
            "SELECT 'rule', pg_get_ruledef(oid) FROM pg_rewrite WHERE rulename <> '_RETURN' AND ev_class::regclass::text NOT LIKE"
                    + " 'pg\\_%' ORDER BY 2",
            "SELECT 'enum', t.typname, enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = enumtypid ORDER BY 2, enumsortorder",
            "SELECT 'sequence', schemaname, sequencename, data_type, start_value, increment_by, last_value FROM pg_sequences"
                    + " ORDER BY 2, 3");

    private Dump() {}

    /** Returns what a database of PostgreSQL's holds; of the journal without what no two runs have in common. */
    public static List<String> of(FreshDatabase database) {
        try (Connection connection = database.connect()) {
            return of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns the same over a connection that is kept, whose queries are quicker from the second time on. Its search_path is
     * empty afterwards.
     */
    public static List<String> of(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO ''");
        }
        for (String query : POSTGRES) {
            lines.addAll(rows(connection, query));
        }
        for (String table : rows(
                connection,
                "SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
                        + " WHERE relkind IN ('r', 'm') AND " + NOT_SYSTEM + " ORDER BY c.oid::regclass::text")) {
            String row = table.contains("furrow_journal")
                    ? "id, version_table, revision, action, state, message, at IS NULL, duration_ms IS NULL, checksum,"
                            + " raw_checksum, tool_version, detail"
                    : "*";
            lines.addAll(rows(
                    connection,
                    "SELECT '" + table.replace("'", "''") + "', r.* FROM (SELECT " + row + " FROM " + table
                            + ") r ORDER BY r.*::text"));
        }
        return lines;
    }

    /** Returns what a file of SQLite's holds; of the journal without what no two runs have in common. */
    public static List<String> ofSqlite(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            List<String> lines = new ArrayList<>(
                    rows(connection, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid"));
            for (String table : rows(
                    connection,
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1")) {
                lines.addAll(rows(connection, data(connection, table)));
            }
            lines.addAll(rows(connection, "PRAGMA user_version"));
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String data(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (String column :
                rows(connection, "SELECT name FROM pragma_table_info('" + table.replace("'", "''") + "')")) {
            boolean own = table.equals("furrow_journal")
                    && List.of("at", "duration_ms", "who").contains(column);
            String quoted = '"' + column.replace("\"", "\"\"") + '"';
            columns.add(own ? quoted + " IS NULL" : "quote(" + quoted + ")");
        }
        return "SELECT '" + table.replace("'", "''") + "', " + String.join(", ", columns) + " FROM \""
                + table.replace("\"", "\"\"") + "\" ORDER BY rowid";
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> lines = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    line.append(i == 1 ? "" : " | ").append(rows.getString(i));
                }
                lines.add(line.toString());
            }
            return lines;
        }
    }
}
