package dev.furrow.model;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RenameColumn;
import dev.furrow.operation.model.RenameTable;
import dev.furrow.schema.TableName;

/**
 * A new name for a table or a column, as an author says it: {@code users:people}, {@code users.name:users.full_name}.
 *
 * @param table its name before
 * @param column empty for the table itself
 */
public record Rename(String table, String column, String newName) {
    /**
     * Reads one.
     *
     * @throws FurrowException if it names no two tables, and no two columns of one
     */
    public static Rename parse(String text) {
        String[] sides = text.strip().split(":", -1);
        if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
            throw unreadable(text);
        }
        String[] before = sides[0].strip().split("\\.", -1);
        String[] after = sides[1].strip().split("\\.", -1);
        if (before.length == 1 && after.length == 1) {
            return new Rename(before[0], "", after[0]);
        }
        boolean isOneTable = before.length == 2 && after.length == 2 && before[0].equals(after[0]);
        boolean isShort = before.length == 2 && after.length == 1;
        if (!isOneTable && !isShort) {
            throw unreadable(text);
        }
        return new Rename(before[0], before[1], after[after.length - 1]);
    }

    private static FurrowException unreadable(String text) {
        return new FurrowException(
                "furrow.rename \"" + text + "\" names no rename",
                Advice.set("Of a column:", "rename", "users.name:users.full_name"),
                Advice.set("Of a table:", "rename", "users:people"));
    }

    /** Returns what renames it. */
    Operation operation() {
        return column.isEmpty()
                ? new RenameTable(TableName.of(table), newName)
                : new RenameColumn(TableName.of(table), column, newName);
    }

    /** Returns what takes the new name back. */
    Operation reversed() {
        return column.isEmpty()
                ? new RenameTable(TableName.of(newName), table)
                : new RenameColumn(TableName.of(table), newName, column);
    }
}
