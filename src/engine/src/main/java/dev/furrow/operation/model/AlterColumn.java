package dev.furrow.operation.model;

import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.TableName;

/** Changes what a column is; its rows stay. */
public record AlterColumn(TableName table, ColumnChange change) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.alterColumn(this);
    }
}
