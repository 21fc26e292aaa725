package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/**
 * Makes a view.
 *
 * @param query the SELECT, without a semicolon
 */
public record CreateView(TableName name, String query, ViewKind kind, boolean ifNotExists) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createView(this);
    }
}
