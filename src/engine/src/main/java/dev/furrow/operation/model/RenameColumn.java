package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/** Gives a column another name. */
public record RenameColumn(TableName table, String column, String newName) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameColumn(this);
    }
}
