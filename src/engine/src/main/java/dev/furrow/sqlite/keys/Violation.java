package dev.furrow.sqlite.keys;

import java.util.List;

/**
 * Rows of a SQLite table that refer to a row that isn't there.
 *
 * @param columns the foreign key's columns
 * @param values what stands in them, as SQL literals
 */
record Violation(String table, List<String> columns, String parent, List<String> values) {
    /** Returns the same violation after tables and columns got other names. */
    Violation renamed(Renames renames) {
        return new Violation(renames.table(table), renames.columns(table, columns), renames.table(parent), values);
    }

    /** Returns whether no row is meant, but a key whose columns aren't the other table's key. */
    boolean isOfTheKey() {
        return columns.isEmpty();
    }

    @Override
    public String toString() {
        if (isOfTheKey()) {
            return "\"" + table + "\" has a foreign key that doesn't fit the key of \"" + parent + "\"";
        }
        return table + "(" + String.join(", ", columns) + ") = " + String.join(", ", values) + " refers to no row of \""
                + parent + "\"";
    }
}
