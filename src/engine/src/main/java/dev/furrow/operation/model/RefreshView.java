package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/**
 * Fills a materialized view anew.
 *
 * @param isConcurrent without keeping readers out, which needs a unique index
 */
public record RefreshView(TableName name, boolean isConcurrent) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.refreshView(this);
    }
}
