package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/** Holds the rows that were there to a constraint that was added as not valid. */
public record ValidateConstraint(TableName table, String name) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.validateConstraint(this);
    }
}
