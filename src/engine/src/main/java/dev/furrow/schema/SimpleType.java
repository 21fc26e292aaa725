package dev.furrow.schema;

/** Types that need no further word. */
public enum SimpleType implements DataType {
    SMALL_INTEGER,
    INTEGER,
    BIG_INTEGER,
    TEXT,
    BOOL,
    DATE,
    REAL,
    DOUBLE_PRECISION,
    BINARY,
    UUID,
    JSON;

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.simple(this);
    }
}
