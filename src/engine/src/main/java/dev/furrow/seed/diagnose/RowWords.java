package dev.furrow.seed.diagnose;

import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.value.SeedRow;
import org.jspecify.annotations.Nullable;

/** Rows, their values and columns as messages show them. */
final class RowWords {
    /** Characters of a value. */
    private static final int SHOWN = 200;

    private final Tables tables;

    RowWords(Tables tables) {
        this.tables = tables;
    }

    /** Returns {@code row 3 of users: } for a row that comes from no line of a file; nothing for others, whose place says it. */
    String numbered(SeedTarget target, SeedRow row) {
        return row.line() > 0 ? "" : numbered(target, row.number()) + ": ";
    }

    String numbered(SeedTarget target, long number) {
        return "row " + number + " of " + tables.shown(target.table().name());
    }

    /** Returns {@code users.name is text NOT NULL}. */
    String declared(Table table, TableColumn column) {
        return tables.shown(table.name()) + "." + column.name()
                + (column.type().isEmpty() ? " has no type" : " is " + column.type())
                + (column.nullable() ? "" : " NOT NULL");
    }

    /** Returns where a row stands, in a drawing of several. */
    static String name(SeedRow row) {
        return row.line() > 0 ? "line " + row.line() : "row " + row.number();
    }

    /** Returns a value in quotes, the beginning of a long one. */
    static String quoted(@Nullable String value) {
        if (value == null) {
            return "NULL";
        }
        String visible = value.replace('\0', '\u2400');
        return value.length() <= SHOWN
                ? '"' + visible + '"'
                : '"' + visible.substring(0, SHOWN) + "...\" (" + value.length() + " characters)";
    }
}
