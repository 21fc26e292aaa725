package dev.furrow.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What a database has to say against a row or a statement, and which table it means.
 *
 * @param schema of {@code table}
 * @param table the table that is concerned; empty if it doesn't say
 * @param column the column that is concerned; empty if it doesn't say
 * @param constraint the constraint that is broken; empty if it doesn't say
 */
public record Complaint(SqlFault fault, String schema, String table, String column, String constraint) {
    public static Complaint of(SQLException failure, DatabaseSystem system) {
        SqlFault fault = system.fault(failure);
        ServerErrorMessage server = failure instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        if (server == null) {
            return new Complaint(fault, "", "", "", "");
        }
        return new Complaint(
                fault,
                text(server.getSchema()),
                text(server.getTable()),
                text(server.getColumn()),
                text(server.getConstraint()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    public String message() {
        return fault.message();
    }

    public String code() {
        return fault.code();
    }

    public String detail() {
        return fault.detail();
    }

    public String where() {
        return fault.where();
    }

    public int position() {
        return fault.position();
    }

    /** Returns message and code. */
    public String summary() {
        return fault.sentence();
    }

    /** Returns detail and hint, as far as there are any. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        for (String fact : List.of(fault.detail(), fault.hint())) {
            if (!fact.isEmpty()) {
                facts.add(fact);
            }
        }
        return facts;
    }
}
