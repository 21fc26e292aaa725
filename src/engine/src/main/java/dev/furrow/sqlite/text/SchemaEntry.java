package dev.furrow.sqlite.text;

/**
 * A row of a SQLite database's {@code sqlite_schema}.
 *
 * @param type {@code table}, {@code index}, {@code view} or {@code trigger}
 * @param table the table that it belongs to
 * @param sql the statement that made it; empty for what SQLite made by itself
 */
public record SchemaEntry(String type, String name, String table, String sql) {
    /** Returns whether a module keeps the table. */
    public boolean isVirtual() {
        return sql.regionMatches(true, 0, "CREATE VIRTUAL", 0, "CREATE VIRTUAL".length());
    }
}
