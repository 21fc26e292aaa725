package dev.furrow.sqlite.keys;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a SQLite table that refer to a row that isn't there: all that have the same values in the foreign key's columns.
 *
 * @param columns the foreign key's columns; none if no row is meant, but a key whose columns aren't the other table's key
 * @param values what stands in them, as SQL literals
 */
public record SqliteOrphan(String table, List<String> columns, String parent, List<String> values) {
    /** What to do about a {@linkplain #isMismatch mismatch}. */
    public static final String MEND_MISMATCH =
            "The columns that a foreign key refers to have to be a primary key, or have a unique constraint of their own.";

    public SqliteOrphan {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    /** Returns the same orphan after tables and columns got other names. */
    SqliteOrphan renamed(Renames renames) {
        return new SqliteOrphan(renames.table(table), renames.columns(table, columns), renames.table(parent), values);
    }

    /** Returns whether no row is meant, but a foreign key whose target columns are no key: it can't be looked at. */
    public boolean isMismatch() {
        return columns.isEmpty();
    }

    /** Returns the values as texts. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String literal : values) {
            boolean isText = literal.startsWith("'");
            texts.add(isText ? literal.substring(1, literal.length() - 1).replace("''", "'") : literal);
        }
        return texts;
    }

    @Override
    public String toString() {
        if (isMismatch()) {
            return "\"" + table + "\" has a foreign key that doesn't fit the key of \"" + parent + "\"";
        }
        return table + "(" + String.join(", ", columns) + ") = " + String.join(", ", values) + " refers to no row of \""
                + parent + "\"";
    }
}
