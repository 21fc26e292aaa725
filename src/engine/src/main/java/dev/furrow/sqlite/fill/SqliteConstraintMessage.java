package dev.furrow.sqlite.fill;

import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;

/** Reads SQLite's messages: {@code UNIQUE constraint failed: users.id, users.name}. */
final class SqliteConstraintMessage {
    private SqliteConstraintMessage() {}

    /** Returns whether {@code message} names the column. */
    static boolean names(String message, Table table, TableColumn column) {
        String qualified = table.name().name() + "." + column.name();
        int colon = message.indexOf("constraint failed: ");
        if (colon < 0) {
            return false;
        }
        for (String name :
                message.substring(colon + "constraint failed: ".length()).split(", ", -1)) {
            if (name.equals(qualified)) {
                return true;
            }
        }
        return false;
    }
}
