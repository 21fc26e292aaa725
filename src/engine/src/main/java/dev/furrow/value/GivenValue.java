package dev.furrow.value;

import java.math.BigDecimal;

/**
 * Values that a revision's code gives for a column, held to the column's type: a text is read as a seed's would be, a date or time as
 * its text in UTC.
 */
public final class GivenValue {
    private GivenValue() {}

    /**
     * Returns a value as SQLite is given it.
     *
     * @param value one of the kinds that a row takes
     * @throws UnfitValueException if PostgreSQL has no such value of this type
     */
    public static Object of(ValueType type, Object value) throws UnfitValueException {
        return isTakenAsItIs(type, value) ? value : type.value(Cell.PLAIN, text(type, value));
    }

    private static boolean isTakenAsItIs(ValueType type, Object value) throws UnfitValueException {
        boolean isNumber = value instanceof Number;
        if (isNumber && type.kind() == ValueKind.BOOLEAN) {
            throw new UnfitValueException("is neither true nor false");
        }
        return value instanceof byte[]
                || (isNumber && (type.kind().isNumber() || type.kind() == ValueKind.UNKNOWN))
                || (value instanceof Boolean && (type.kind() == ValueKind.BOOLEAN || type.kind() == ValueKind.UNKNOWN));
    }

    /** Returns whether a value is sent as a text, which its column's type gives a meaning. */
    public static boolean isText(Object value) {
        return !(value instanceof Number || value instanceof Boolean || value instanceof byte[]);
    }

    /**
     * Returns a value in the spelling that its column's type is asked for.
     *
     * @throws UnfitValueException if it is a text for bytes in another spelling than PostgreSQL's: seeds read base64, statements don't
     */
    public static String text(ValueType type, Object value) throws UnfitValueException {
        String text =
                value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(CanonicalTime.of(value));
        if (type.kind() == ValueKind.BYTES && !Bytes.isHex(text)) {
            throw new UnfitValueException("is not written as \\x and hexadecimal digits");
        }
        return text;
    }
}
