package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/** Gives an index another name. */
public record RenameIndex(TableName table, String name, String newName) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameIndex(this);
    }
}
