package dev.furrow.operation.model;

import dev.furrow.schema.Column;
import dev.furrow.schema.TableName;

/** Adds {@code column} after the table's last one; its constraints have names. */
public record AddColumn(TableName table, Column column, boolean ifNotExists) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.addColumn(this);
    }
}
