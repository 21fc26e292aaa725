package dev.furrow.sqlite;

import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Queries that find what a rebuild would lose, while the old table is there beside the new one: whatever went wrong, no row and no
 * value goes unnoticed. Each finds a sentence, and takes no longer than the copy did. Values that the change itself converts are left
 * out.
 */
final class RowsKept {
    private final TableText before;
    private final TableText after;
    private final RowCopy rows;
    private final String old;
    private final String copy;

    /** Compares with the rows of {@code copy}, the new table's name until it takes the old one's. */
    RowsKept(TableEdit edit, String copy) {
        this.before = edit.before();
        this.after = edit.after();
        this.rows = new RowCopy(edit);
        this.old = Quoting.identifier(before.name());
        this.copy = Quoting.identifier(copy);
    }

    /** Finds a column that SQLite keeps values of, and the table's text, as it was read, says nothing of. */
    String columns() {
        List<String> known = new ArrayList<>();
        for (ColumnText column : before.columns()) {
            if (!column.has(Clause.Kind.GENERATED)) {
                known.add(Quoting.literal(column.name()));
            }
        }
        return "SELECT " + text("column \"") + " || name || " + text("\" of \"" + before.name() + "\" would be lost")
                + " FROM pragma_table_xinfo(" + text(before.name())
                + ") WHERE hidden = 0 AND name COLLATE NOCASE NOT IN ("
                + String.join(", ", known) + ") LIMIT 1";
    }

    /** Finds a row that the copy hasn't got, or has with another value; where nothing tells rows apart, it counts them. */
    String rows() {
        List<String> key = key();
        return key.isEmpty() ? sameNumber() : sameRows(key);
    }

    private List<String> key() {
        Set<String> kept = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        rows.unconverted().forEach(column -> kept.add(column.name()));
        Optional<String> rowid = rows.rowid();
        if (rowid.isPresent()) {
            return List.of(rowid.get());
        }
        boolean isRowid =
                before.rowidColumn().isPresent() && before.rowidColumn().equals(after.rowidColumn());
        boolean isKey =
                !before.hasRowid() && !after.hasRowid() && before.primaryKey().equals(after.primaryKey());
        boolean tells = (isRowid || isKey) && kept.containsAll(before.primaryKey());
        return tells ? before.primaryKey().stream().map(Quoting::identifier).toList() : List.of();
    }

    private String sameNumber() {
        return "SELECT n || " + text(" of ") + " || o || " + text(" rows of \"" + before.name() + "\" would be left")
                + " FROM (SELECT count(*) AS o FROM " + old + "), (SELECT count(*) AS n FROM " + copy
                + ") WHERE o <> n";
    }

    private String sameRows(List<String> key) {
        List<String> values = rows.unconverted().stream()
                .map(column -> Quoting.identifier(column.name()))
                .filter(column -> !key.contains(column))
                .toList();
        // Without an affinity of its own the old value takes the new column's, as it did when it was copied.
        String differs = values.isEmpty() ? "" : " OR " + list("n.", values) + " IS NOT " + list("+o.", values);
        return "SELECT " + row(key) + " || " + text(" of \"" + before.name() + "\" would not stay as it is: ") + " || "
                + change(key, values) + " FROM " + old
                + " o LEFT JOIN " + copy + " n ON " + list("n.", key) + " = " + list("o.", key) + " WHERE n."
                + key.get(0)
                + " IS NULL" + differs + " LIMIT 1";
    }

    /** Says what becomes of the row that the join found. */
    private static String change(List<String> key, List<String> values) {
        StringBuilder change =
                new StringBuilder("CASE WHEN n." + key.get(0) + " IS NULL THEN " + text("it would be lost"));
        for (String value : values) {
            change.append(" WHEN n." + value + " IS NOT +o." + value + " THEN " + text(value + " = ") + " || quote(o."
                    + value + ") || " + text(" would become ") + " || quote(n." + value + ")");
        }
        return change.append(" END").toString();
    }

    private static String row(List<String> key) {
        List<String> values = key.stream().map(each -> "quote(o." + each + ")").toList();
        return text("row ") + " || " + String.join(" || ', ' || ", values);
    }

    private static String list(String table, List<String> columns) {
        List<String> values = columns.stream().map(column -> table + column).toList();
        return values.size() == 1 ? values.get(0) : "(" + String.join(", ", values) + ")";
    }

    private static String text(String words) {
        return Quoting.literal(words);
    }
}
