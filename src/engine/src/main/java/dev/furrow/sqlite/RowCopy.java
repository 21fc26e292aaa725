package dev.furrow.sqlite;

import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows that a rebuild takes over: the columns that stay and are stored, and the rowid where no column names it. */
final class RowCopy {
    private final TableEdit edit;
    private final TableText before;
    private final TableText after;

    RowCopy(TableEdit edit) {
        this.edit = edit;
        this.before = edit.before();
        this.after = edit.after();
    }

    /** Returns the word for the rowid that both tables have, if rows keep theirs and no column's name is another word for it. */
    Optional<String> rowid() {
        String word = RowChecks.rowid(before);
        boolean isKept = before.hasRowid()
                && after.hasRowid()
                && before.rowidColumn().isEmpty()
                && after.rowidColumn().isEmpty()
                && word.equals(RowChecks.rowid(after))
                && !word.equals("NULL");
        return isKept ? Optional.of(word) : Optional.empty();
    }

    /** Returns the columns, in the new table's order. */
    List<ColumnText> columns() {
        return after.columns().stream()
                .filter(column -> before.column(column.name()).isPresent()
                        && edit.brings(column.name())
                        && !column.has(Clause.Kind.GENERATED))
                .toList();
    }

    /** Returns those of the columns whose values and type stay as they are. */
    List<ColumnText> unconverted() {
        return columns().stream()
                .filter(column -> edit.isUntouched(column.name())
                        && before.column(column.name())
                                .filter(same -> same.type().equals(column.type()))
                                .isPresent())
                .toList();
    }

    /** Returns the statement that copies the rows into the table {@code copy}; empty if there is nothing to take over. */
    Optional<String> insert(String copy) {
        List<String> into = new ArrayList<>();
        List<String> from = new ArrayList<>();
        rowid().ifPresent(word -> {
            into.add(word);
            from.add(word);
        });
        for (ColumnText column : columns()) {
            into.add(Quoting.identifier(column.name()));
            from.add(edit.value(column.name()));
        }
        if (into.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("INSERT INTO " + Quoting.identifier(copy) + " (" + String.join(", ", into) + ")\n  SELECT "
                + String.join(", ", from) + " FROM " + Quoting.identifier(before.name()));
    }
}
