package dev.furrow.operation.model;

import dev.furrow.schema.Index;

/** Makes an index; its name is set. */
public record CreateIndex(Index index, boolean ifNotExists) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createIndex(this);
    }
}
