package dev.furrow.migrate.step;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.SqlFault;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.journal.Heads;
import dev.furrow.migrate.plan.StatementLines;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.revision.Direction;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.target.Goal;
import dev.furrow.sql.Quoting;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a step failed: the place, the statement, the database's own words, and the state that is left. */
public final class StepFailure {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String UNDEFINED_OBJECT = "42704";

    private final DatabaseSystem system;
    private final StepScript script;

    public StepFailure(DatabaseSystem system, StepScript script) {
        this.system = system;
        this.script = script;
    }

    /**
     * Returns the failure of a statement, or of what stands around the statements.
     *
     * @param statement what was under way; null for none of the script's own
     * @param state the state that is left
     * @param advice what to do about it
     */
    public FurrowException of(
            @Nullable StepStatement statement, Throwable cause, List<String> state, List<? extends Advice> advice) {
        Place place = statement == null ? Place.of(script.file()) : statement.place();
        return failure(statement, place, cause)
                .noting("In revision " + script.step().revision().title())
                .noting(state)
                .advising(advice);
    }

    private FurrowException failure(@Nullable StepStatement statement, Place place, Throwable cause) {
        if (cause instanceof FurrowException ours) {
            return ours.at(place);
        }
        if (cause instanceof SQLException sql) {
            return new FurrowException(refused(statement, place, system.fault(sql)), cause);
        }
        return new FurrowException(Diagnostic.of(place, "the script threw " + cause), cause);
    }

    private static Diagnostic refused(@Nullable StepStatement statement, Place place, SqlFault fault) {
        List<String> text = statement == null ? List.of() : StatementLines.of(statement.text());
        return Diagnostic.of(precise(statement, place, fault), fault.sentence())
                .noting(text)
                .noting(fault.lines());
    }

    private static Place precise(@Nullable StepStatement statement, Place place, SqlFault fault) {
        if (fault.position() > 0 && statement instanceof StepStatement.Sql sql) {
            Place exact = sql.statement().placeAt(fault.position());
            return Place.of(exact.file(), exact.line());
        }
        return place;
    }

    /** Returns the failure of a step that was rolled back. */
    FurrowException rolledBack(@Nullable StepStatement statement, Throwable cause, Collection<RevisionId> heads) {
        if (cause instanceof SQLException sql && system.fault(sql).connectionLost()) {
            return of(
                    statement,
                    cause,
                    List.of(
                            "The connection was lost; the server rolls back what was not committed. The database was at "
                                    + Heads.text(heads) + " before this revision."),
                    List.of(Advice.run("See where it is:", "migrate:current")));
        }
        List<String> state = List.of("Rolled back; the database is at " + Heads.text(heads) + ".");
        return cause instanceof SQLException sql
                ? of(statement, cause, state, advice(system.fault(sql)))
                : of(statement, cause, state, List.of());
    }

    private List<Advice> advice(SqlFault fault) {
        if (script.step().direction() == Direction.UP && isThereAlready(fault)) {
            return List.of(Goal.STAMP.to(
                    "If it was created by hand:", script.step().revision().id()));
        }
        // SQLite has no types of its own to miss: this is where a revision that ran on the laptop says it first.
        if (fault.code().equals(UNDEFINED_OBJECT) && fault.message().startsWith("type ")) {
            return List.of(
                    Advice.say("An enum type is made before a column has it:  op.createEnum(...), or CREATE TYPE ... AS"
                            + " ENUM; an extension's type comes with CREATE EXTENSION."));
        }
        if (fault.message().contains("cannot run inside a transaction block")
                || fault.message().startsWith("cannot VACUUM")) {
            return List.of(Advice.say("It can't run in a transaction: write transaction:false after -- migrate:up or"
                    + " -- migrate:down (in Java the header key  transaction: false)."));
        }
        if (fault.code().startsWith("SQLITE_BUSY")) {
            return List.of(
                    Advice.say("Another program is writing to the file: stop it, such as the application, then type the"
                            + " command again."));
        }
        if (fault.code().startsWith("SQLITE_READONLY")) {
            return List.of(Advice.say("Check the owner and the rights of the database's file and its folder."));
        }
        return List.of();
    }

    /** Returns what to do where the database doesn't let its user make the place for Furrow's own tables. */
    List<Advice> ownTables(Throwable cause, String schema, String user) {
        boolean refused =
                cause instanceof SQLException sql && system.fault(sql).code().equals(INSUFFICIENT_PRIVILEGE);
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

    private static boolean isThereAlready(SqlFault fault) {
        // duplicate_table, duplicate_column, duplicate_object; SQLite has no codes for them.
        return fault.code().equals("42P07")
                || fault.code().equals("42701")
                || fault.code().equals("42710")
                || fault.message().endsWith("already exists");
    }
}
