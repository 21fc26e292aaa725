package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/** Drops the constraint {@code name} of {@code table}. */
public record DropConstraint(TableName table, String name, boolean ifExists) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropConstraint(this);
    }
}
