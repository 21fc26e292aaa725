package dev.furrow.operation.model;

import dev.furrow.schema.Constraint;
import dev.furrow.schema.TableName;

/** Adds a constraint to a table that exists; its name is set. */
public record AddConstraint(TableName table, Constraint constraint) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.addConstraint(this);
    }
}
