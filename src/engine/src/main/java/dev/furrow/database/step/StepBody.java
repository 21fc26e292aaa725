package dev.furrow.database.step;

import dev.furrow.error.Advice;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a step does, and how.
 *
 * @param transactional whether one transaction holds it
 * @param foreignKeys whether SQLite keeps its foreign keys on while it runs
 * @param modes what its script asks of the transaction, in the database's words; empty for nothing
 */
public record StepBody(List<StepStatement> statements, boolean transactional, boolean foreignKeys, String modes) {
    /** What is to be done about a statement that no transaction can hold. */
    public static final Advice OUTSIDE_TRANSACTION =
            Advice.say("It can't run in a transaction: write transaction:false after -- migrate:up or"
                    + " -- migrate:down (in Java the header key  transaction: false).");

    public StepBody {
        statements = List.copyOf(statements);
    }

    /** Returns which tables it creates, drops and renames, in its order, as far as its statements' texts tell. */
    public List<TableChange> changes() {
        List<TableChange> changes = new ArrayList<>();
        statements.forEach(statement -> changes.addAll(statement.changes()));
        return changes;
    }

    /** Returns whether one of its statements of SQL is such a one. */
    public boolean hasSql(Predicate<SqlStatement> asked) {
        return statements.stream()
                .map(StepStatement::asSql)
                .flatMap(Optional::stream)
                .anyMatch(asked);
    }

    /** Returns whether some of it can be shown only for a schema that is known. */
    public boolean needsReplay() {
        return statements.stream().anyMatch(StepStatement::needsReplay);
    }
}
