package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/**
 * Drops the index {@code name} of {@code table}.
 *
 * @param isConcurrent without keeping writers out, which can't be done in a transaction
 */
public record DropIndex(TableName table, String name, boolean ifExists, boolean isConcurrent) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}
