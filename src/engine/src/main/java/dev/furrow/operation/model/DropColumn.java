package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/** Drops a column with all its values, and the constraints and indexes that name it. */
public record DropColumn(TableName table, String column, boolean ifExists) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropColumn(this);
    }
}
