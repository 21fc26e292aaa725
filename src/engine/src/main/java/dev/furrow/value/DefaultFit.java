package dev.furrow.value;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.EnumerationType;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Whether a column's default is a value of its type: SQLite would take any, and PostgreSQL fail. Types of other names take all. */
public final class DefaultFit implements DefaultValue.Visitor<Boolean> {
    /** The hyphens may be left out. */
    private static final Pattern UUID = Pattern.compile("\\{?(?:[0-9a-fA-F]{4}-?){8}\\}?");

    private final ValueType type;

    private DefaultFit(ValueType type) {
        this.type = type;
    }

    /**
     * Refuses a default that {@code type} doesn't hold.
     *
     * @throws FurrowException with the column, the default and what the type holds
     */
    public static void require(String column, DataType type, DefaultValue value) {
        if (type instanceof EnumerationType enumeration) {
            requireWord(column, enumeration, value);
        } else {
            require(column, ValueType.of(type), value);
        }
    }

    private static void requireWord(String column, EnumerationType type, DefaultValue value) {
        boolean fits = value instanceof DefaultValue.Text text
                ? type.values().contains(text.value())
                : value.accept(new DefaultFit(ValueType.of(type)));
        if (!fits) {
            throw unfit(column, value, "enumeration \"" + type.name() + "\" has " + String.join(", ", type.values()));
        }
    }

    /** Refuses a default that a type doesn't hold which was declared, as {@link #require(String, DataType, DefaultValue)} does. */
    public static void require(String column, ValueType type, DefaultValue value) {
        if (!value.accept(new DefaultFit(type))) {
            boolean isNumber =
                    value instanceof DefaultValue.Numeric && type.kind().isNumber();
            String limits = isNumber ? NumberRange.of(type).words() : "";
            throw unfit(column, value, "its type holds " + held(type) + limits);
        }
    }

    private static FurrowException unfit(String column, DefaultValue value, String held) {
        return new FurrowException(
                "column \"" + column + "\" can't have the default " + value.accept(new Words()) + ": " + held);
    }

    @Override
    public Boolean none() {
        return true;
    }

    @Override
    public Boolean text(String value) {
        return switch (type.kind()) {
            case BOOLEAN -> false;
            case SMALL_INTEGER, INTEGER, BIG_INTEGER, DECIMAL, REAL, DOUBLE_PRECISION ->
                NumberRange.of(type).holds(value);
            case TEXT -> type.length() == 0 || value.codePointCount(0, value.length()) <= type.length();
            case DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> TimeText.isDay(TextValues.bare(value)) || isValue(value);
            case TIME, TIME_WITH_ZONE -> TimeText.isTimeOfDay(TextValues.bare(value)) || isValue(value);
            case UUID -> UUID.matcher(value.strip()).matches();
            // There are no readers of these here; PostgreSQL says what it doesn't like.
            case INTERVAL, BYTES, JSON, ARRAY, RANGE, SHAPE, ENUMERATION, UNKNOWN -> true;
        };
    }

    private boolean isValue(String text) {
        try {
            type.value(Cell.PLAIN, text);
            return true;
        } catch (UnfitValueException e) {
            return false;
        }
    }

    @Override
    public Boolean number(BigDecimal value) {
        return switch (type.kind()) {
            case SMALL_INTEGER, INTEGER, BIG_INTEGER, DECIMAL, REAL, DOUBLE_PRECISION ->
                NumberRange.of(type).holds(value);
            case TEXT, UNKNOWN -> true;
            case BOOLEAN,
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
                    RANGE,
                    SHAPE,
                    ENUMERATION -> false;
        };
    }

    @Override
    public Boolean bool(boolean value) {
        return type.kind() == ValueKind.BOOLEAN || type.kind() == ValueKind.UNKNOWN;
    }

    @Override
    public Boolean expression(String sql) {
        return true;
    }

    @Override
    public Boolean generated(String sql) {
        return true;
    }

    private static String held(ValueType type) {
        return switch (type.kind()) {
            case SMALL_INTEGER, INTEGER, BIG_INTEGER, DECIMAL, REAL, DOUBLE_PRECISION -> "numbers";
            case TEXT -> type.length() == 0 ? "text" : "text of " + type.length() + " characters";
            case BOOLEAN -> "true and false";
            case DATE -> "dates like 2026-11-21";
            case TIME -> "times like 10:15:30";
            case TIME_WITH_ZONE -> "times like 10:15:30Z";
            case TIMESTAMP -> "timestamps like 2026-11-21 10:15:30";
            case TIMESTAMP_WITH_ZONE -> "timestamps like 2026-11-21 10:15:30Z";
            case INTERVAL -> "intervals";
            case BYTES -> "bytes";
            case UUID -> "UUIDs";
            case JSON -> "JSON";
            case ARRAY -> "arrays";
            case RANGE -> "ranges";
            case SHAPE -> "shapes";
            case ENUMERATION -> "words of its own";
            case UNKNOWN -> "anything";
        };
    }

    /** The default as its author wrote it. */
    private static final class Words implements DefaultValue.Visitor<String> {
        @Override
        public String none() {
            return "NULL";
        }

        @Override
        public String text(String value) {
            return '"' + value + '"';
        }

        @Override
        public String number(BigDecimal value) {
            return value.toPlainString();
        }

        @Override
        public String bool(boolean value) {
            return String.valueOf(value);
        }

        @Override
        public String expression(String sql) {
            return sql;
        }

        @Override
        public String generated(String sql) {
            return sql;
        }
    }
}
