package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/** Gives a value of an enum type another name, in all rows. */
public record RenameEnumValue(TableName type, String value, String newValue) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameEnumValue(this);
    }
}
