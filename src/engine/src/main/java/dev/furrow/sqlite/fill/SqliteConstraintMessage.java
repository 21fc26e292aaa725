package dev.furrow.sqlite.fill;

import dev.furrow.database.DatabaseError;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.Unique;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads SQLite's messages: {@code UNIQUE constraint failed: users.id, users.name}. */
final class SqliteConstraintMessage {
    private static final String UNIQUE = "SQLITE_CONSTRAINT_UNIQUE";
    private static final Set<String> KEYS = Set.of("SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID");

    private SqliteConstraintMessage() {}

    /** Returns what {@code error} says is taken, as far as it names columns: of an index on expressions it names the index. */
    static Optional<Constraint> key(DatabaseError error, Table table) {
        List<String> columns = table.columns().stream()
                .filter(column -> names(error.message(), table, column))
                .map(TableColumn::name)
                .toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        if (KEYS.contains(error.code())) {
            return Optional.of(new PrimaryKey("", columns));
        }
        return error.code().equals(UNIQUE) ? Optional.of(new Unique("", columns)) : Optional.empty();
    }

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
