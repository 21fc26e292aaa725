package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/**
 * Moves {@code table}, its name without a schema, from {@code schema} to the application's schema, with indexes, constraints and the
 * sequences that its columns own. Nothing to do where it is there already, or where no schema is set.
 */
public record SetSchema(TableName table, String schema) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.setSchema(this);
    }
}
