package dev.furrow.database.step;

import dev.furrow.error.Place;
import dev.furrow.operation.model.OperationWords;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.sql.TableChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes statements only once the schema before it is known.
 *
 * @param operations what is wanted, in its order; at least one
 * @param effect what can come of it
 * @param asked what is wanted in words that say all of it, where the calls' names don't; empty where they do
 * @param said what is sent in any case, of which its texts speak; empty if all depends
 * @param resolution looks at the schema
 */
public record SchemaDependent(
        List<RecordedOperation> operations,
        Effect effect,
        String asked,
        List<StepStatement> said,
        Resolution resolution)
        implements StepStatement {
    /** What comes of looking at the schema. */
    public enum Effect {
        CHANGE,
        /** It is refused, or nothing is sent. */
        REFUSAL
    }

    /** Says what is sent to a database with the schema that the connection finds. */
    @FunctionalInterface
    public interface Resolution {
        /**
         * Returns the statements; none of them depends on the schema.
         *
         * @throws dev.furrow.error.FurrowException at the place of an operation that can't be done with this schema
         */
        List<StepStatement> on(Connection connection) throws SQLException;
    }

    public SchemaDependent {
        operations = List.copyOf(operations);
        said = List.copyOf(said);
    }

    /** Something of which nothing is known without the schema. */
    public SchemaDependent(List<RecordedOperation> operations, Effect effect, String asked, Resolution resolution) {
        this(operations, effect, asked, List.of(), resolution);
    }

    /** Returns what is {@code said} for an operation whatever the schema, mostly alone. */
    public static SchemaDependent saying(List<StepStatement> said, RecordedOperation operation, Resolution resolution) {
        return new SchemaDependent(List.of(operation), Effect.CHANGE, "", said, resolution);
    }

    @Override
    public Place place() {
        return operations.get(0).place();
    }

    /** Returns what is said in any case, else the calls that ask for it, a line each. */
    @Override
    public String text() {
        Stream<String> lines = said.isEmpty()
                ? operations.stream().map(recorded -> OperationWords.of(recorded.operation()))
                : said.stream().map(StepStatement::text);
        return lines.collect(Collectors.joining("\n"));
    }

    @Override
    public String attached() {
        return asked;
    }

    @Override
    public String attachedWords() {
        return "the types, values and conditions that it asks for";
    }

    @Override
    public boolean says(String other) {
        return said.size() == 1 ? said.get(0).says(other) : StepStatement.super.says(other);
    }

    @Override
    public List<TableChange> changes() {
        return said.stream().flatMap(statement -> statement.changes().stream()).toList();
    }

    @Override
    public boolean needsReplay() {
        return effect == Effect.CHANGE;
    }

    @Override
    public List<StepStatement> shown() {
        return effect == Effect.CHANGE ? List.of(this) : List.of();
    }

    @Override
    public List<StepStatement> on(Connection connection) throws SQLException {
        return resolution.on(connection);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.schemaDependent(this);
    }
}
