package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/** Drops a table with all its rows. */
public record DropTable(TableName table, boolean ifExists) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropTable(this);
    }
}
