package dev.furrow.migrate.step;

import dev.furrow.database.SqlFault;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.journal.Heads;
import dev.furrow.migrate.plan.StatementLines;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.migrate.plan.Unit;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.schema.Product;
import dev.furrow.sql.Quoting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a step failed: the place, the statement, the database's own words, and the state that is left. */
public final class StepFailure {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String UNDEFINED_OBJECT = "42704";

    private final Product product;
    private final StepScript script;

    public StepFailure(Product product, StepScript script) {
        this.product = product;
        this.script = script;
    }

    /**
     * Returns the failure of a statement, or of what stands around the statements.
     *
     * @param unit what was under way; null for none of the script's own
     * @param state the state that is left, then what to type next
     */
    public FurrowException of(@Nullable Unit unit, Throwable cause, List<String> state) {
        List<String> lines = new ArrayList<>();
        Place place = unit == null ? Place.of(script.file()) : unit.place();
        String what = String.valueOf(cause.getMessage());
        if (cause instanceof SQLException sql) {
            SqlFault fault = SqlFault.of(sql, product);
            what = fault.sentence();
            place = precise(unit, place, fault);
            if (unit != null) {
                lines.addAll(StatementLines.of(unit.text()));
            }
            lines.addAll(fault.lines());
        } else if (cause instanceof FurrowException ours) {
            if (ours.place().isPresent()) {
                place = ours.place().get();
                what = what.substring((place + ": ").length());
            }
            String[] parts = what.split("\n", -1);
            what = parts[0];
            for (int i = 1; i < parts.length; i++) {
                lines.add(parts[i].strip());
            }
        } else {
            what = "the script threw " + cause;
        }
        lines.add("In revision " + script.step().revision().title());
        lines.addAll(state);
        return new FurrowException(place, what, lines, cause);
    }

    private static Place precise(@Nullable Unit unit, Place place, SqlFault fault) {
        if (fault.position() > 0 && unit instanceof Unit.Statement statement) {
            Place exact = statement.statement().placeAt(fault.position());
            return Place.of(exact.file(), exact.line());
        }
        return place;
    }

    /** Returns the lines for a step that was rolled back. */
    List<String> rolledBack(Throwable cause, Collection<RevisionId> heads) {
        List<String> lines = new ArrayList<>();
        if (cause instanceof SQLException sql && SqlFault.of(sql, product).connectionLost()) {
            lines.add("The connection was lost; the server rolls back what was not committed. The database was at "
                    + Heads.text(heads) + " before this revision.");
            lines.add("See where it is:  mvn migrate:current");
            return lines;
        }
        lines.add("Rolled back; the database is at " + Heads.text(heads) + ".");
        if (cause instanceof SQLException sql) {
            lines.addAll(advice(SqlFault.of(sql, product)));
        }
        Revision revision = script.step().revision();
        if (script.step().direction() == Direction.UP && isThereAlready(cause)) {
            lines.add("If it was created by hand:  mvn migrate:stamp -Dfurrow.to=" + revision.id());
        }
        return lines;
    }

    private static List<String> advice(SqlFault fault) {
        String code = fault.code();
        // SQLite has no types of its own to miss: this is where a revision that ran on the laptop says it first.
        if (code.endsWith(UNDEFINED_OBJECT) && fault.message().startsWith("type ")) {
            return List.of(
                    "An enum type is made before a column has it:  op.createEnum(...), or CREATE TYPE ... AS ENUM;"
                            + " an extension's type comes with CREATE EXTENSION.");
        }
        if (fault.message().contains("cannot run inside a transaction block")
                || fault.message().startsWith("cannot VACUUM")) {
            return List.of(
                    "It can't run in a transaction: write transaction:false behind -- migrate:up or -- migrate:down"
                            + " (in Java the header key  transaction: false).");
        }
        if (code.startsWith("SQLITE_BUSY")) {
            return List.of(
                    "Another program is writing to the file: stop it, such as the application, then type the command again.");
        }
        if (code.startsWith("SQLITE_READONLY")) {
            return List.of("Check the owner and the rights of the database's file and its folder.");
        }
        return List.of();
    }

    /** Returns what to do where the database doesn't let its user make the place for Furrow's own tables. */
    List<String> ownTables(Throwable cause, String schema, String user) {
        boolean refused = cause instanceof SQLException sql
                && SqlFault.of(sql, product).code().endsWith(INSUFFICIENT_PRIVILEGE);
        if (!refused) {
            return List.of();
        }
        String quoted = Quoting.identifier(schema);
        return List.of(
                "Furrow makes its own two tables in the schema, and the schema if it is missing. The database's owner lets it:",
                "CREATE SCHEMA IF NOT EXISTS " + quoted + "; GRANT USAGE, CREATE ON SCHEMA " + quoted + " TO "
                        + Quoting.identifier(user) + ";");
    }

    private boolean isThereAlready(Throwable cause) {
        if (!(cause instanceof SQLException sql)) {
            return false;
        }
        SqlFault fault = SqlFault.of(sql, product);
        // duplicate_table, duplicate_column, duplicate_object; SQLite has no codes for them.
        return fault.code().endsWith("42P07")
                || fault.code().endsWith("42701")
                || fault.code().endsWith("42710")
                || fault.message().endsWith("already exists");
    }
}
