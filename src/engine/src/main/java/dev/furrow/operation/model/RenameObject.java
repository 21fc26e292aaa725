package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/** Gives what is neither a table nor part of one another name in the same schema. */
public record RenameObject(ObjectKind kind, TableName name, String newName) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameObject(this);
    }
}
