package dev.furrow.postgres.connect;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.DatabaseError.Subject;
import dev.furrow.database.step.RefusedStatementException;
import dev.furrow.database.step.StepBody;
import dev.furrow.error.Advice;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads what PostgreSQL's driver keeps of the server's message; its codes stand in "PostgreSQL Error Codes" of the manual. */
public final class PostgresErrors {
    private static final String UNDEFINED_OBJECT = "42704";

    private static final String READ_ONLY = "25006";

    private static final String QUERY_CANCELED = "57014";

    private static final String INVALID_TERMINATION = "2D000";

    /** {@code unsafe_new_enum_value_usage}, and {@code object_in_use}, as a table is that deferred triggers wait for. */
    private static final Set<String> UNTIL_COMMIT = Set.of("55P04", "55006");

    /** What the driver gives up a connection for. */
    private static final Pattern AGREED = Pattern.compile("client_encoding|DateStyle");

    /** {@code duplicate_table}, {@code duplicate_column} and {@code duplicate_object}. */
    private static final Set<String> DUPLICATES = Set.of("42P07", "42701", "42710");

    private PostgresErrors() {}

    public static DatabaseError of(SQLException exception) {
        return of(exception, exception instanceof PSQLException psql ? psql.getServerErrorMessage() : null);
    }

    /** Reads what the server said, if it was the server. */
    static DatabaseError of(SQLException exception, @Nullable ServerErrorMessage said) {
        if (exception instanceof RefusedStatementException refused) {
            DatabaseError error = of(refused.refusal());
            return error.at(refused.position(error.position()));
        }
        String state = text(exception.getSQLState());
        // Class 08 is "connection exception"; 57P01 to 57P03 end the session from the server's side.
        boolean lost = state.startsWith("08") || state.startsWith("57P0");
        if (said == null) {
            return new DatabaseError(firstLine(text(exception.getMessage())), state, "", "", "", 0, Subject.NONE, lost);
        }
        return new DatabaseError(
                text(said.getMessage()),
                state,
                text(said.getDetail()),
                text(said.getHint()),
                text(said.getWhere()),
                said.getPosition(),
                subject(said),
                lost);
    }

    private static Subject subject(ServerErrorMessage said) {
        return new Subject(
                text(said.getSchema()), text(said.getTable()), text(said.getColumn()), text(said.getConstraint()));
    }

    /** Returns whether what was to be made is there already. */
    public static boolean isThereAlready(DatabaseError error) {
        return DUPLICATES.contains(error.code()) || error.message().endsWith("already exists");
    }

    /** Returns whether it would have worked after a commit. */
    public static boolean waitsForCommit(DatabaseError error) {
        return UNTIL_COMMIT.contains(error.code());
    }

    /** Returns what the server doesn't say itself. */
    public static List<Advice> advice(DatabaseError error) {
        // SQLite has no types of its own to miss: this is where a revision that ran on the laptop says it first.
        if (error.code().equals(UNDEFINED_OBJECT) && error.message().startsWith("type ")) {
            return List.of(
                    Advice.say("An enum type is made before a column has it:  op.createEnum(...), or CREATE TYPE ... AS"
                            + " ENUM; an extension's type comes with CREATE EXTENSION."));
        }
        if (error.code().equals(READ_ONLY)) {
            return List.of(
                    Advice.say("If default_transaction_read_only is on for the database or its user, write  BEGIN READ"
                            + " WRITE;  before the section's statements and  COMMIT;  after them. A standby takes no"
                            + " revisions at all."));
        }
        if (error.message().endsWith("not allowed in statement pooling mode")) {
            return List.of(TransactionPooling.GO_AROUND);
        }
        if (error.code().equals(INVALID_TERMINATION)) {
            return List.of(
                    Advice.say("A procedure that commits, or rolls back, ends the transaction that it is called in."),
                    StepBody.OUTSIDE_TRANSACTION);
        }
        if (error.connectionLost() && AGREED.matcher(error.message()).find()) {
            return List.of(Advice.say(
                    "Scripts are read as UTF-8 and dates written in ISO's style, whatever the server says: leave"
                            + " client_encoding and the style of datestyle as they are."));
        }
        if (error.code().equals(QUERY_CANCELED) && error.message().endsWith("due to statement timeout")) {
            return List.of(Advice.set("Give it longer, or 0 for as long as it takes:", "statementTimeout", "10m"));
        }
        if (error.message().contains("cannot run inside a transaction block")) {
            return List.of(StepBody.OUTSIDE_TRANSACTION);
        }
        return DistributedTableErrors.advice(error);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
