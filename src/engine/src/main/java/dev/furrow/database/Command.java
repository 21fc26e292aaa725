package dev.furrow.database;

import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.operation.model.Work;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to do for an operation. */
public sealed interface Command {
    <R> R accept(Visitor<R> visitor);

    /** Answers every command. */
    interface Visitor<R> {
        R sql(Sql command);

        R script(Script command);

        R code(Code command);

        R verbatim(Verbatim command);

        R outside(Outside command);

        R require(Require command);

        R live(Live command);
    }

    /** A single statement, with the values of its question marks. */
    record Sql(String text, List<@Nullable Object> parameters) implements Command {
        public static Sql of(String text) {
            return new Sql(text, List.of());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sql(this);
        }
    }

    /** An author's text of any number of statements. */
    record Script(String text) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.script(this);
        }
    }

    /** A single statement with an author's values in it: what looks like a placeholder there stays as it is. */
    record Verbatim(String text) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.verbatim(this);
        }
    }

    /**
     * A statement that no transaction can hold.
     *
     * @param what the words that say which, for messages
     */
    record Outside(String text, String what) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.outside(this);
        }
    }

    /**
     * A query for what stands in the way. Where it finds something, a sentence that says so, the step fails.
     *
     * @param text a SELECT of one column and at most one row
     */
    record Require(String text) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.require(this);
        }
    }

    /**
     * What can be said only once the schema before it is known; the dialect that made it does so in {@link Dialect#expand}.
     *
     * @param calls what is wanted, in its order; at least one
     * @param effect whether anything can come of it but a refusal
     */
    record Live(List<RecordedOperation> calls, Effect effect) implements Command {
        public Live {
            calls = List.copyOf(calls);
        }

        /** Returns what changes something. */
        public static Live of(List<RecordedOperation> calls) {
            return new Live(calls, Effect.CHANGE);
        }

        /** Returns the same for other calls. */
        public Live with(List<RecordedOperation> others) {
            return new Live(others, effect);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.live(this);
        }
    }

    /** What comes of looking at the schema. */
    enum Effect {
        CHANGE,
        /** It is refused, or nothing is sent. */
        REFUSAL
    }

    /** An author's code. */
    record Code(Work work) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }
}
