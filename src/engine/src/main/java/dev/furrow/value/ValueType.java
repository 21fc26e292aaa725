package dev.furrow.value;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;

/**
 * What a column's values are: all that anybody reads off a type, however it was declared. What a type means is what it means to
 * PostgreSQL, which refuses what doesn't fit where SQLite would keep it as text.
 *
 * @param length digits in all of a decimal, characters of a text; 0 if unlimited
 * @param scale digits after a decimal's point
 */
public record ValueType(ValueKind kind, int length, int scale) {
    /** The fewest binary digits of a {@code float} that has eight bytes: "Floating-Point Types" in PostgreSQL's manual. */
    private static final int DIGITS_OF_DOUBLE = 25;

    /** The most that a decimal may be declared to have: "Arbitrary Precision Numbers" there. */
    private static final int MOST_DIGITS = 1000;

    /** Returns what a kind's values are, as many and as long as there may be. */
    public static ValueType of(ValueKind kind) {
        return new ValueType(kind, 0, 0);
    }

    /** Reads a type as either database tells it, {@code VARCHAR(40)}. */
    public static ValueType of(String declared) {
        return of(DeclaredType.parse(declared));
    }

    /** Returns what a declared type holds. */
    public static ValueType of(DeclaredType declared) {
        if (declared.isArray()) {
            return of(ValueKind.ARRAY);
        }
        ValueKind kind = TypeNames.kind(declared);
        return switch (kind) {
            case DECIMAL ->
                declared.number(0) <= MOST_DIGITS
                        ? new ValueType(kind, declared.number(0), declared.number(1))
                        : of(kind);
            case TEXT -> new ValueType(kind, declared.number(0), 0);
            case DOUBLE_PRECISION -> of(isReal(declared) ? ValueKind.REAL : kind);
            default -> of(kind);
        };
    }

    private static boolean isReal(DeclaredType declared) {
        int digits = declared.number(0);
        return declared.name().equals("float") && digits > 0 && digits < DIGITS_OF_DOUBLE;
    }

    /** Returns what an operation's type holds; of one that its author names by a database's own word nothing is known. */
    public static ValueType of(DataType type) {
        return type.accept(new OfDataType());
    }

    /** Returns the same, but what is INTEGER has eight bytes, as on SQLite. */
    public ValueType withWideIntegers() {
        return kind == ValueKind.INTEGER ? of(ValueKind.BIG_INTEGER) : this;
    }

    /**
     * Returns a text's value as SQLite is given it: a {@code Long}, {@code Double}, {@code byte[]}, or a text in the one spelling
     * in which equal values are equal.
     *
     * @throws UnfitValueException if PostgreSQL has no such value of this type
     */
    public Object value(Cell cell, String text) throws UnfitValueException {
        return switch (kind) {
            case BOOLEAN -> TextValues.bool(TextValues.bare(text));
            case SMALL_INTEGER, INTEGER, BIG_INTEGER -> NumberText.integer(TextValues.bare(text), NumberRange.of(this));
            case DECIMAL -> NumberText.decimal(NumberText.bare(cell, text), length, scale);
            case REAL -> NumberText.real(NumberText.bare(cell, text));
            case DOUBLE_PRECISION -> NumberText.doublePrecision(NumberText.bare(cell, text));
            case BYTES -> Bytes.of(text);
            case DATE -> TimeText.date(TextValues.bare(text));
            case TIME -> TimeText.time(TextValues.bare(text), false);
            case TIME_WITH_ZONE -> TimeText.time(TextValues.bare(text), true);
            case TIMESTAMP -> TimeText.timestamp(TextValues.bare(text), false);
            case TIMESTAMP_WITH_ZONE -> TimeText.timestamp(TextValues.bare(text), true);
            case UUID -> TextValues.uuid(text);
            case JSON -> json(cell, text);
            case TEXT, INTERVAL, ARRAY, RANGE, SHAPE, ENUMERATION, UNKNOWN -> TextValues.limited(text, length);
        };
    }

    private static String json(Cell cell, String text) throws UnfitValueException {
        String json = cell == Cell.STRING ? Json.string(text) : text;
        Json.requireOneValue(json);
        return json;
    }

    private static final class OfDataType implements DataType.Visitor<ValueType> {
        @Override
        public ValueType simple(SimpleType type) {
            return switch (type) {
                case SMALL_INTEGER -> of(ValueKind.SMALL_INTEGER);
                case INTEGER -> of(ValueKind.INTEGER);
                case BIG_INTEGER -> of(ValueKind.BIG_INTEGER);
                case TEXT -> of(ValueKind.TEXT);
                case BOOL -> of(ValueKind.BOOLEAN);
                case DATE -> of(ValueKind.DATE);
                case REAL -> of(ValueKind.REAL);
                case DOUBLE_PRECISION -> of(ValueKind.DOUBLE_PRECISION);
                case BINARY -> of(ValueKind.BYTES);
                case UUID -> of(ValueKind.UUID);
                case JSON -> of(ValueKind.JSON);
            };
        }

        @Override
        public ValueType string(StringType type) {
            return new ValueType(ValueKind.TEXT, type.length(), 0);
        }

        @Override
        public ValueType decimal(DecimalType type) {
            return new ValueType(ValueKind.DECIMAL, type.precision(), type.scale());
        }

        @Override
        public ValueType timestamp(TimestampType type) {
            return of(type.withZone() ? ValueKind.TIMESTAMP_WITH_ZONE : ValueKind.TIMESTAMP);
        }

        @Override
        public ValueType time(TimeType type) {
            return of(type.withZone() ? ValueKind.TIME_WITH_ZONE : ValueKind.TIME);
        }

        @Override
        public ValueType enumeration(EnumerationType type) {
            return of(ValueKind.ENUMERATION);
        }

        @Override
        public ValueType named(NamedType type) {
            return of(ValueKind.UNKNOWN);
        }
    }
}
