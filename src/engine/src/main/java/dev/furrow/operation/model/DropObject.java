package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/** Drops what is neither a table nor part of one. */
public record DropObject(ObjectKind kind, TableName name, boolean ifExists) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropObject(this);
    }
}
