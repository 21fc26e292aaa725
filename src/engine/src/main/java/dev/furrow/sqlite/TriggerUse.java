package dev.furrow.sqlite;

import dev.furrow.database.QueryRows;
import dev.furrow.database.Sql;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.SchemaEntry;
import dev.furrow.sqlite.text.TableText;
import dev.furrow.sqlite.text.TriggerText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A trigger and a statement that SQLite translates it for, and that does nothing: it fails where the trigger means nothing.
 *
 * @param columns those of the table or view with the trigger that the statement may name; for UPDATE OF the trigger's own
 */
record TriggerUse(SchemaEntry trigger, TriggerText.Event event, List<String> columns) {
    TriggerUse {
        columns = List.copyOf(columns);
    }

    /** Returns that of a trigger; none of a view. */
    static Optional<TriggerUse> of(Connection connection, SchemaEntry entry) throws SQLException {
        if (!entry.type().equals("trigger")) {
            return Optional.empty();
        }
        TriggerText text = TriggerText.read(entry.sql());
        List<String> columns = new ArrayList<>(text.columns());
        if (columns.isEmpty()) {
            QueryRows.each(
                    connection,
                    "SELECT name FROM pragma_table_xinfo(" + Quoting.literal(entry.table()) + ") WHERE hidden = 0",
                    row -> columns.add(row.getString(1)));
        }
        return Optional.of(new TriggerUse(entry, text.event(), columns));
    }

    /** Returns whether the trigger means something now, and so do those that fire with it. */
    boolean isSound(Connection connection) {
        try {
            for (String statement : statement(columns).stream().toList()) {
                Sql.execute(connection, statement);
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Returns the statement as it is once a table is {@code changed}; none if that took all of the trigger's columns. */
    List<String> after(TableText changed) {
        boolean isOfTable = trigger.table().equalsIgnoreCase(changed.name());
        List<String> kept = columns.stream()
                .filter(column -> !isOfTable
                        || changed.column(column)
                                .filter(its -> !its.has(Clause.Kind.GENERATED))
                                .isPresent())
                .toList();
        return statement(kept).stream().toList();
    }

    private Optional<String> statement(List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String table = Quoting.identifier(trigger.table());
        String column = Quoting.identifier(names.get(0));
        // SQLite doesn't say of which trigger it speaks.
        String ofWhom = "/* trigger " + Quoting.identifier(trigger.name()).replace("*/", "* /") + " */ ";
        return Optional.of(
                switch (event) {
                    case INSERT -> "INSERT INTO " + table + " (" + column + ") " + ofWhom + "SELECT NULL WHERE 0";
                    case UPDATE -> "UPDATE " + table + " SET " + column + " = " + column + " " + ofWhom + "WHERE 0";
                    case DELETE -> "DELETE FROM " + table + " " + ofWhom + "WHERE 0";
                });
    }
}
