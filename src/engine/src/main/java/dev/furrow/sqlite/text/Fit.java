package dev.furrow.sqlite.text;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import dev.furrow.value.NumberRange;
import dev.furrow.value.ValueType;

/** The condition in SQL that a value meets which fits a type; SQLite itself takes nearly any. Empty where every value fits. */
public final class Fit implements DataType.Visitor<String> {
    private final String value;

    private Fit(String value) {
        this.value = value;
    }

    /** Returns the condition for {@code value}, an expression. */
    public static String of(DataType type, String value) {
        return type.accept(new Fit(value));
    }

    /** Returns what a text meets besides, with AND in front: PostgreSQL reads whole numbers from digits alone. */
    public static String ofText(DataType type, String value) {
        return ValueType.of(type).kind().isInteger() ? " AND " + value + " NOT GLOB '*[^-+0-9 ]*'" : "";
    }

    @Override
    public String simple(SimpleType type) {
        return switch (type) {
            case SMALL_INTEGER, INTEGER -> within(NumberRange.of(ValueType.of(type)));
            case BIG_INTEGER -> whole();
            case BOOL -> whole() + " AND CAST(" + value + " AS INTEGER) IN (0, 1)";
            case DATE -> "date(" + value + ") IS " + value;
            case REAL -> number("3.4028235e38");
            case DOUBLE_PRECISION -> number("1.7976931348623157e308");
            case UUID -> value + " GLOB '" + uuid() + "'";
            case JSON -> "json_valid(" + value + ")";
            case TEXT, BINARY -> "";
        };
    }

    private static String uuid() {
        String digit = "[0-9a-fA-F]";
        return String.join("-", digit.repeat(8), digit.repeat(4), digit.repeat(4), digit.repeat(4), digit.repeat(12));
    }

    /** Compared with a number, text that reads as a number becomes one. */
    private String whole() {
        return "CAST(" + value + " AS INTEGER) = " + value;
    }

    private String within(NumberRange range) {
        return whole() + " AND CAST(" + value + " AS INTEGER) BETWEEN " + range.least() + " AND " + range.most();
    }

    /** What a text says beyond the largest number would be read as infinite. */
    private String number(String most) {
        return "CAST(" + value + " AS REAL) = " + value + " AND abs(" + value + ") <= " + most;
    }

    @Override
    public String string(StringType type) {
        return "length(" + value + ") <= " + type.length();
    }

    @Override
    public String decimal(DecimalType type) {
        return "CAST(round(" + value + ", " + type.scale() + ") AS REAL) = " + value + " AND abs(" + value + ") < 1"
                + "0".repeat(type.precision() - type.scale());
    }

    @Override
    public String timestamp(TimestampType type) {
        // The calendar's other rules datetime() keeps; the 30th of February it takes for the 1st of March.
        return "datetime(" + value + ") IS NOT NULL AND date(substr(" + value + ", 1, 10)) IS substr(" + value
                + ", 1, 10)";
    }

    @Override
    public String time(TimeType type) {
        return "time(" + value + ") IS NOT NULL AND " + value + " GLOB '[0-2][0-9]:*'";
    }

    @Override
    public String enumeration(EnumerationType type) {
        return value + " IN " + EnumCheck.of("", type).list();
    }

    @Override
    public String named(NamedType type) {
        return "";
    }
}
