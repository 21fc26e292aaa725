package dev.furrow.operation.model;

import dev.furrow.schema.EnumerationType;

/** Makes an enum type. */
public record CreateEnum(EnumerationType type) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createEnum(this);
    }
}
