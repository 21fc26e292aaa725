package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/** Describes a table for people; an empty text takes the description away. */
public record CommentOnTable(TableName table, String comment) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.commentOnTable(this);
    }
}
