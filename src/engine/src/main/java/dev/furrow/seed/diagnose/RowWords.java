package dev.furrow.seed.diagnose;

import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.value.SeedRow;

/** Rows, their values and columns as messages show them. */
final class RowWords {
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
}
