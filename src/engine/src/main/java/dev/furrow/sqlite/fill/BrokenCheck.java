package dev.furrow.sqlite.fill;

import dev.furrow.database.DatabaseError;
import dev.furrow.schema.Check;
import dev.furrow.schema.TableColumn;
import dev.furrow.sqlite.connect.SqliteErrors;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.TableText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The check of a table that SQLite says a row breaks.
 *
 * @param clause as the table's text has it
 */
record BrokenCheck(Clause clause) {
    private static final String FAILED = "CHECK constraint failed: ";

    /** Finds the one that a message names, or whose condition it says: that is all that SQLite says of one without a name. */
    static Optional<BrokenCheck> of(Connection connection, SQLException failure, String table) {
        DatabaseError error = SqliteErrors.of(failure);
        int at = error.message().indexOf(FAILED);
        if (at < 0) {
            return Optional.empty();
        }
        String said = error.message().substring(at + FAILED.length());
        try {
            return checks(LiveSchema.ofTable(connection, table).table(table)).stream()
                    .filter(check -> check.isSaid(said))
                    .findFirst();
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return Optional.empty();
        }
    }

    private static List<BrokenCheck> checks(TableText table) {
        List<Clause> clauses = new ArrayList<>(table.constraints());
        for (ColumnText column : table.columns()) {
            clauses.addAll(column.clauses());
        }
        return clauses.stream()
                .filter(clause -> clause.is(Clause.Kind.CHECK))
                .map(BrokenCheck::new)
                .toList();
    }

    private boolean isSaid(String said) {
        return clause.name().isEmpty()
                ? condition().equals(said)
                : clause.name().equalsIgnoreCase(said);
    }

    private String condition() {
        String body = clause.body();
        return body.substring(body.indexOf('(') + 1, body.lastIndexOf(')')).strip();
    }

    Check constraint() {
        return new Check(clause.name(), condition());
    }

    boolean isAbout(TableColumn column) {
        return clause.mentions(column.name());
    }
}
