package dev.furrow.operation.model;

import dev.furrow.schema.Numbers;
import dev.furrow.schema.TableName;

/** Makes a sequence that no column owns. */
public record CreateSequence(TableName name, Numbers numbers, boolean ifNotExists) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createSequence(this);
    }
}
