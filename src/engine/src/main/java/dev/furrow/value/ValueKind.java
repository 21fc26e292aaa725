package dev.furrow.value;

/** What the values of a type are, whatever their length. */
public enum ValueKind {
    SMALL_INTEGER,
    INTEGER,
    BIG_INTEGER,
    DECIMAL,
    /** A number that four bytes hold, not exactly. */
    REAL,
    DOUBLE_PRECISION,
    TEXT,
    BOOLEAN,
    DATE,
    TIME,
    TIME_WITH_ZONE,
    TIMESTAMP,
    TIMESTAMP_WITH_ZONE,
    INTERVAL,
    BYTES,
    UUID,
    JSON,
    ARRAY,
    /** All between two ends, or several such. */
    RANGE,
    /** Points, lines and what they enclose. */
    SHAPE,
    /** One of a type's own words. */
    ENUMERATION,
    /** No type at all, or one of another name: a database may know it. */
    UNKNOWN;

    public boolean isInteger() {
        return this == SMALL_INTEGER || this == INTEGER || this == BIG_INTEGER;
    }

    public boolean isNumber() {
        return isInteger() || this == DECIMAL || this == REAL || this == DOUBLE_PRECISION;
    }

    /** Returns whether its values name a day. */
    public boolean isMoment() {
        return this == TIMESTAMP || this == TIMESTAMP_WITH_ZONE;
    }

    /** Returns whether both are numbers, the same, or nobody knows. */
    public boolean isLike(ValueKind other) {
        return this == other || this == UNKNOWN || other == UNKNOWN || (isNumber() && other.isNumber());
    }

    /**
     * Returns whether PostgreSQL casts such values to {@code next}: all are read from a text and written as one, and an enumeration's
     * words are texts.
     */
    public boolean isCastTo(ValueKind next) {
        return isLike(next) || this == TEXT || next == TEXT || next == ENUMERATION || Conversions.exists(this, next);
    }
}
