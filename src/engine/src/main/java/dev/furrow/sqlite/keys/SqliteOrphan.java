package dev.furrow.sqlite.keys;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a SQLite table that refer to a row that isn't there: all that have the same values in the foreign key's columns.
 *
 * @param columns the foreign key's columns
 * @param values what stands in them, as SQL literals; none if no row is meant, but a key whose target is no key of the other table's
 * @param target the other table's columns; none unless they are no key
 */
public record SqliteOrphan(
        String table, List<String> columns, String parent, List<String> values, List<String> target) {
    /** What to do about a {@linkplain #isMismatch mismatch}. */
    public static final String MEND_MISMATCH =
            "The columns that a foreign key refers to have to be a primary key, or have a unique constraint of their own.";

    public SqliteOrphan {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        target = List.copyOf(target);
    }

    /** Rows that refer to none. */
    SqliteOrphan(String table, List<String> columns, String parent, List<String> values) {
        this(table, columns, parent, values, List.of());
    }

    /** Returns what stands for a key that can't be looked at. */
    static SqliteOrphan mismatch(SqliteForeignKey key) {
        return new SqliteOrphan(key.table(), key.columns(), key.parent(), List.of(), key.parentColumns());
    }

    /** Returns the same orphan after tables and columns got other names. */
    SqliteOrphan renamed(Renames renames) {
        return new SqliteOrphan(
                renames.table(table),
                renames.columns(table, columns),
                renames.table(parent),
                values,
                renames.columns(parent, target));
    }

    /** Returns whether no row is meant, but a foreign key whose target columns are no key: it can't be looked at. */
    public boolean isMismatch() {
        return values.isEmpty();
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

    private String child() {
        return table + "(" + String.join(", ", columns) + ")";
    }

    @Override
    public String toString() {
        if (isMismatch()) {
            String wanted = String.join(", ", target);
            return child() + " refers to "
                    + (target.contains("")
                            ? "the primary key of " + parent + ", which has none for it"
                            : parent + "(" + wanted + "), which is neither a primary key nor unique");
        }
        return child() + " = " + String.join(", ", values) + " refers to no row of \"" + parent + "\"";
    }
}
