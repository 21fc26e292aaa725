package dev.furrow.sqlite.text;

import dev.furrow.sql.Quoting;

/** How many characters a column's type says that it takes; SQLite itself takes any number. */
public final class DeclaredWidth {
    private DeclaredWidth() {}

    /** Returns a query for the number in {@code VARCHAR(32)}: no row for a type without one. */
    public static String query(String table, String column) {
        return "SELECT CAST(substr(type, instr(type, '(') + 1) AS INTEGER) FROM pragma_table_info("
                + Quoting.literal(table) + ", 'main') WHERE lower(name) = " + Quoting.literal(column)
                + " AND type LIKE '%(%)'";
    }
}
