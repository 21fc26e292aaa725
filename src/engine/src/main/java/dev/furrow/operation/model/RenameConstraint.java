package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/** Gives a rule another name. */
public record RenameConstraint(TableName table, String name, String newName) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameConstraint(this);
    }
}
