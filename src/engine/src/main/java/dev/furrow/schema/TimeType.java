package dev.furrow.schema;

/** A time of day, with a zone or without. */
public record TimeType(boolean withZone) implements DataType {
    /** Returns the same type with a zone. */
    public TimeType withTimeZone() {
        return new TimeType(true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.time(this);
    }
}
