package dev.furrow.operation.model;

import dev.furrow.schema.TableName;

/**
 * Adds a value to an enum type.
 *
 * @param other the value that it is put beside; empty with {@link Position#LAST}
 */
public record AddEnumValue(TableName type, String value, Position position, String other, boolean ifNotExists)
        implements Operation {
    /** Where a value is put. */
    public enum Position {
        LAST,
        BEFORE,
        AFTER
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.addEnumValue(this);
    }
}
