package dev.furrow.database.step;

import dev.furrow.error.Advice;
import dev.furrow.error.Place;
import dev.furrow.operation.model.Work;
import dev.furrow.sql.CopyData;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.TableChange;
import dev.furrow.sql.TableChanges;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that a step does, and where its script asks for it. */
public sealed interface StepStatement
        permits StepStatement.Sql,
                StepStatement.Parametrised,
                StepStatement.Code,
                StepStatement.Require,
                SchemaDependent {
    /** Returns the line of the script. */
    Place place();

    /** Returns it as text, for dry runs, messages and the journal: without secrets. */
    String text();

    /** Returns what is sent besides the text, values or rows; empty where nothing is, and for code. */
    default String attached() {
        return "";
    }

    /** Returns what {@link #attached} is, in words. */
    default String attachedWords() {
        return "the values or the rows that go with it";
    }

    /** Returns whether {@code other} says what {@link #text} does. In SQL comments and spacing don't count. */
    default boolean says(String other) {
        return text().equals(other);
    }

    /** Returns whether text and what is attached are all that it does, so that it can be compared with what ran. */
    default boolean isComparable() {
        return true;
    }

    /** Returns whether all that it does is gone with the connection, so that it is sent again where another one goes on. */
    default boolean changesSession() {
        return false;
    }

    /** Returns the author's statement of SQL; empty where it is none, or several. */
    default Optional<SqlStatement> asSql() {
        return Optional.empty();
    }

    /** Returns which tables it creates, drops and renames, as far as its text tells. */
    default List<TableChange> changes() {
        return List.of();
    }

    /** Returns whether what it sends can be shown only for a schema that is known. */
    default boolean needsReplay() {
        return false;
    }

    /**
     * Returns what it is for the schema that {@code connection} finds now: mostly itself.
     *
     * @throws dev.furrow.error.FurrowException at its place, if it can't be done with this schema
     */
    default List<StepStatement> on(Connection connection) throws SQLException {
        return List.of(this);
    }

    /** Returns what is shown for it where no schema is known: itself, unless it sends nothing. */
    default List<StepStatement> shown() {
        return List.of(this);
    }

    <R> R accept(Visitor<R> visitor);

    /** Answers every kind of statement. */
    interface Visitor<R> {
        R sql(Sql statement);

        R parametrised(Parametrised statement);

        R code(Code statement);

        R require(Require statement);

        R schemaDependent(SchemaDependent statement);
    }

    /** A statement of SQL, with the rows of its COPY block if it has one. */
    record Sql(SqlStatement statement) implements StepStatement {
        @Override
        public Place place() {
            return statement.place();
        }

        @Override
        public String text() {
            return statement.shown();
        }

        @Override
        public String attached() {
            return statement.copyData().map(CopyData::text).orElse("");
        }

        @Override
        public boolean says(String other) {
            return statement.saysTheSame(other);
        }

        @Override
        public boolean changesSession() {
            return statement.changesSession();
        }

        @Override
        public Optional<SqlStatement> asSql() {
            return Optional.of(statement);
        }

        @Override
        public List<TableChange> changes() {
            return TableChanges.of(statement);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sql(this);
        }
    }

    /** A statement of SQL with the values of its question marks, of which it has as many. */
    record Parametrised(SqlStatement statement, List<@Nullable Object> values) implements StepStatement {
        public Parametrised {
            values = Collections.unmodifiableList(new ArrayList<>(values));
            QuestionMarks.of(statement).require(values.size());
        }

        @Override
        public Place place() {
            return statement.place();
        }

        @Override
        public String text() {
            return statement.shown();
        }

        /** Returns the values with their types, a line each. */
        @Override
        public String attached() {
            StringBuilder lines = new StringBuilder();
            for (Object value : values) {
                String type = value == null ? "" : value.getClass().getName() + " ";
                Object shown = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value;
                lines.append(type).append(shown).append('\n');
            }
            return lines.toString();
        }

        @Override
        public boolean says(String other) {
            return statement.saysTheSame(other);
        }

        @Override
        public Optional<SqlStatement> asSql() {
            return Optional.of(statement);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parametrised(this);
        }
    }

    /** A script's own code. */
    record Code(Work work, Place place) implements StepStatement {
        @Override
        public String text() {
            return "run(...)";
        }

        @Override
        public boolean isComparable() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /**
     * A query for what stands in the way, of one column and at most one row. Where it finds something, a sentence, the step fails.
     *
     * @param advice what to do then
     */
    record Require(SqlStatement statement, List<Advice> advice) implements StepStatement {
        public Require {
            advice = List.copyOf(advice);
        }

        @Override
        public Place place() {
            return statement.place();
        }

        @Override
        public String text() {
            return statement.shown();
        }

        @Override
        public boolean says(String other) {
            return statement.saysTheSame(other);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.require(this);
        }
    }
}
