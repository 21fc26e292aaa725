package dev.furrow.schema;

/** Date and time, with a zone or without. */
public record TimestampType(boolean withZone) implements DataType {
    /** Returns the same type with a zone. */
    public TimestampType withTimeZone() {
        return new TimestampType(true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.timestamp(this);
    }
}
