package dev.furrow.database.step;

import dev.furrow.error.Place;
import dev.furrow.operation.model.OperationWords;
import dev.furrow.operation.model.RecordedOperation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes statements only once the schema before it is known.
 *
 * @param operations what is wanted, in its order; at least one
 * @param effect whether anything can come of it but a refusal
 * @param resolution looks at the schema
 */
public record SchemaDependent(List<RecordedOperation> operations, Effect effect, Resolution resolution)
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
    }

    @Override
    public Place place() {
        return operations.get(0).place();
    }

    /** Returns the calls that ask for it, a line each. */
    @Override
    public String text() {
        List<String> calls = new ArrayList<>();
        operations.forEach(recorded -> calls.add(OperationWords.of(recorded.operation())));
        return String.join("\n", calls);
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
