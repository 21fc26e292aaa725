package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/** Gives a table another name in the same schema. */
public record RenameTable(TableName table, String newName) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameTable(this);
    }
}
