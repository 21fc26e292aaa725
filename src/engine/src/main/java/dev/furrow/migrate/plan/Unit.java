package dev.furrow.migrate.plan;

import dev.furrow.database.Command;
import dev.furrow.database.Dialect;
import dev.furrow.database.SchemaEntry;
import dev.furrow.error.Place;
import dev.furrow.operation.model.Work;
import dev.furrow.script.Placeholders;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.TableChange;
import dev.furrow.sql.TableChanges;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a step does, and where its script asks for it. */
public sealed interface Unit {
    Place place();

    /** Returns it as text, for dry runs and messages. */
    String text();

    /** Returns which tables it creates, drops and renames, as far as its text tells. */
    default List<TableChange> changes() {
        return List.of();
    }

    <R> R accept(Visitor<R> visitor);

    /** Answers every kind of unit. */
    interface Visitor<R> {
        R statement(Statement unit);

        R parametrised(Parametrised unit);

        R code(Code unit);

        R require(Require unit);

        R live(Live unit);
    }

    /** A statement, with the rows of its COPY block if it has one. */
    record Statement(SqlStatement statement) implements Unit {
        @Override
        public Place place() {
            return statement.place();
        }

        @Override
        public String text() {
            return statement.text();
        }

        @Override
        public List<TableChange> changes() {
            return TableChanges.of(statement);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.statement(this);
        }
    }

    /** A statement with the values of its question marks. */
    record Parametrised(String text, List<@Nullable Object> parameters, Place place) implements Unit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parametrised(this);
        }
    }

    /** The script's own code. */
    record Code(Work work, Place place) implements Unit {
        @Override
        public String text() {
            return "run(...)";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /** A query that finds, in a sentence, what stands in the way; the step fails if it finds something. */
    record Require(String text, Place place) implements Unit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.require(this);
        }
    }

    /** What becomes statements only once the schema before it is known. */
    record Live(Command.Live command, Dialect dialect, Placeholders placeholders) implements Unit {
        @Override
        public Place place() {
            return command.calls().get(0).place();
        }

        @Override
        public String text() {
            List<String> what = new ArrayList<>();
            command.calls().forEach(call -> what.add(OperationWords.of(call.operation())));
            return String.join("\n", what);
        }

        /** Tells whether nothing is sent for it: it is refused, or was looked at in vain. */
        public boolean isOnlyLook() {
            return command.effect() == Command.Effect.REFUSAL;
        }

        /** Returns what is sent to a database with this schema. */
        public List<Unit> expanded(List<SchemaEntry> before) {
            // Transaction control can't occur in what the dialect writes.
            return new CommandUnits(dialect, placeholders, false).units(dialect.expand(command, before), place());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.live(this);
        }
    }
}
