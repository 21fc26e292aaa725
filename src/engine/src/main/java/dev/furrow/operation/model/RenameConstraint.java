package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/** Gives a constraint another name. */
public record RenameConstraint(TableName table, String name, String newName) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameConstraint(this);
    }
}
