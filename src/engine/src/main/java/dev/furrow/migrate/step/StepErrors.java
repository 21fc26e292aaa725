package dev.furrow.migrate.step;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.error.Secrets;
import dev.furrow.journal.Heads;
import dev.furrow.migrate.plan.StatementLines;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.revision.Direction;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.target.Goal;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says why a step failed: the place, the statement, the database's own words, and the state that is left. */
public final class StepErrors {
    private final DatabaseSystem system;
    private final Secrets secrets;
    private final Connection connection;
    private final StepScript script;

    /**
     * Tells of the failure of a step; what is secret isn't repeated.
     *
     * @param connection the one that the step ran on
     */
    public StepErrors(DatabaseSystem system, Secrets secrets, Connection connection, StepScript script) {
        this.system = system;
        this.connection = connection;
        this.secrets = secrets;
        this.script = script;
    }

    /**
     * Returns the failure of a statement, or of what stands around the statements; what nobody can mend but us is an {@link
     * IllegalStateException}.
     *
     * @param statement what was under way; null for none of the script's own
     * @param state the state that is left
     * @param advice what to do about it
     */
    public RuntimeException of(
            @Nullable StepStatement statement, Throwable cause, List<String> state, List<? extends Advice> advice) {
        Place place = statement == null ? Place.of(script.file()) : statement.place();
        if (cause instanceof FurrowException ours) {
            return told(ours.at(place), state, advice);
        }
        if (cause instanceof SQLException sql) {
            return told(refused(statement, sql), state, advice);
        }
        FurrowException own = new FurrowException(Diagnostic.of(place, "Furrow itself failed: " + cause), cause);
        FurrowException told = told(own, state, advice);
        return new IllegalStateException(told.getMessage(), told.getCause());
    }

    private FurrowException told(FurrowException failure, List<String> state, List<? extends Advice> advice) {
        return secrets.hide(
                failure.noting("In revision " + script.step().revision().title())
                        .noting(state)
                        .advising(advice));
    }

    private FurrowException refused(@Nullable StepStatement statement, SQLException cause) {
        DatabaseError error = system.error(cause);
        if (statement == null) {
            FurrowException refused =
                    new FurrowException(Diagnostic.of(error.sentence()).noting(error.lines()), cause);
            return new LateRefusal(system, connection, script)
                    .locate(refused, error)
                    .at(Place.of(script.file()));
        }
        return new FurrowException(
                Diagnostic.of(precise(statement, statement.place(), error), error.sentence())
                        .noting(StatementLines.of(statement.text()))
                        .noting(error.lines()),
                cause);
    }

    private static Place precise(StepStatement statement, Place place, DatabaseError error) {
        if (error.position() > 0 && statement instanceof StepStatement.Sql sql) {
            Place exact = sql.statement().placeAt(error.position());
            return Place.of(exact.file(), exact.line());
        }
        return place;
    }

    /**
     * Returns the failure of a step that was rolled back.
     *
     * @param isFirst whether the step is the first of its transaction
     * @param more what to do besides
     */
    RuntimeException rolledBack(
            @Nullable StepStatement statement,
            Throwable cause,
            Collection<RevisionId> heads,
            boolean isFirst,
            List<Advice> more) {
        if (cause instanceof SQLException sql && system.error(sql).connectionLost()) {
            return of(
                    statement,
                    cause,
                    List.of("The connection was lost; the server rolls back what was not committed. The database was"
                            + " at "
                            + Heads.text(heads) + " before this revision."),
                    lostAdvice(system.error(sql)));
        }
        List<Advice> advice = new ArrayList<>();
        if (cause instanceof SQLException sql) {
            advice.addAll(advice(system.error(sql), isFirst));
        }
        advice.addAll(more);
        return of(statement, cause, List.of("Rolled back; the database is at " + Heads.text(heads) + "."), advice);
    }

    /**
     * Returns the failure of a step whose connection was lost while it was committed.
     *
     * @param before the version rows before its transaction
     * @param now those that are there, looked at over another connection; null if nobody could look
     */
    RuntimeException lostAtCommit(SQLException cause, Collection<RevisionId> before, @Nullable Set<RevisionId> now) {
        if (now == null) {
            return of(
                    null,
                    cause,
                    List.of("The connection was lost during the commit, and nobody could look what became of it: the"
                            + " database was at " + Heads.text(before) + " before."),
                    lostAdvice(system.error(cause)));
        }
        String found = now.equals(Set.copyOf(before)) ? "it was rolled back" : "it was committed";
        return of(
                null,
                cause,
                List.of("The connection was lost during the commit. Looked at over another one, " + found
                        + "; the database is at " + Heads.text(now) + "."),
                List.of(Advice.say("Run the goal again: it goes on from where the database is.")));
    }

    private List<Advice> lostAdvice(DatabaseError error) {
        List<Advice> advice = new ArrayList<>(system.advice(error));
        advice.add(Advice.run("See where it is:", "migrate:current"));
        return advice;
    }

    private List<Advice> advice(DatabaseError error, boolean isFirst) {
        if (system.waitsForCommit(error)) {
            return List.of(
                    isFirst
                            ? Advice.say("It works after a commit: have the statement in the next revision.")
                            : Advice.set("It works after a commit. Have one after each step:", "transaction", "step"));
        }
        if (script.step().direction() == Direction.UP && system.isThereAlready(error)) {
            return List.of(Goal.STAMP.to(
                    "If it was created by hand:", script.step().revision().id()));
        }
        return system.advice(error);
    }

    /** Returns what to do where the database doesn't let its user make the place for Furrow's own tables. */
    List<Advice> ownTables(Throwable cause, String schema, String user) {
        boolean refused = cause instanceof SQLException sql && system.lacksPrivilege(system.error(sql));
        if (!refused) {
            return List.of();
        }
        String quoted = Quoting.identifier(schema);
        return List.of(
                Advice.say(
                        "Furrow makes its own two tables in the schema, and the schema if it is missing. The database's"
                                + " owner lets it:"),
                Advice.literal(
                        "",
                        "CREATE SCHEMA IF NOT EXISTS " + quoted + "; GRANT USAGE, CREATE ON SCHEMA " + quoted + " TO "
                                + Quoting.identifier(user) + ";"));
    }
}
