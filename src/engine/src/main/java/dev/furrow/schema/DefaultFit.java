package dev.furrow.schema;

import dev.furrow.error.FurrowException;
import java.math.BigDecimal;
import java.util.List;

/** Whether a column's default is a value of its type: SQLite would take any, and PostgreSQL fail. Types of other names take all. */
public final class DefaultFit implements DefaultValue.Visitor<Boolean> {
    private final DataType type;

    private DefaultFit(DataType type) {
        this.type = type;
    }

    /**
     * Refuses a default that {@code type} doesn't hold.
     *
     * @throws FurrowException with the column, the default and what the type holds
     */
    public static void require(String column, DataType type, DefaultValue value) {
        if (!value.accept(new DefaultFit(type))) {
            throw new FurrowException(
                    "column \"" + column + "\" can't have the default " + value.accept(new Words()) + ": "
                            + type.accept(new Holding()),
                    List.of());
        }
    }

    private boolean holdsNumbers() {
        return type.accept(new Holding()).equals(Holding.NUMBERS);
    }

    @Override
    public Boolean none() {
        return true;
    }

    @Override
    public Boolean text(String value) {
        if (type instanceof EnumerationType enumeration) {
            return enumeration.values().contains(value);
        }
        if (type instanceof StringType string) {
            return value.codePointCount(0, value.length()) <= string.length();
        }
        return type != SimpleType.BOOL && (!holdsNumbers() || isNumber(value));
    }

    private static boolean isNumber(String text) {
        try {
            new BigDecimal(text.strip());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    @Override
    public Boolean number(BigDecimal value) {
        return type != SimpleType.BOOL && !(type instanceof EnumerationType);
    }

    @Override
    public Boolean bool(boolean value) {
        return type == SimpleType.BOOL || type.accept(new Holding()).isEmpty();
    }

    @Override
    public Boolean expression(String sql) {
        return true;
    }

    @Override
    public Boolean generated(String sql) {
        return true;
    }

    /** What a type holds, in words; empty where anything may be meant. */
    private static final class Holding implements DataType.Visitor<String> {
        static final String NUMBERS = "its type holds numbers";

        @Override
        public String simple(SimpleType type) {
            return switch (type) {
                case SMALL_INTEGER, INTEGER, BIG_INTEGER, REAL, DOUBLE_PRECISION -> NUMBERS;
                case BOOL -> "its type holds true and false";
                case TEXT -> "its type holds text";
                case DATE -> "its type holds dates";
                case BINARY -> "its type holds bytes";
                case UUID -> "its type holds UUIDs";
                case JSON -> "its type holds JSON";
            };
        }

        @Override
        public String string(StringType type) {
            return "its type holds text of " + type.length() + " characters";
        }

        @Override
        public String decimal(DecimalType type) {
            return NUMBERS;
        }

        @Override
        public String timestamp(TimestampType type) {
            return "its type holds timestamps";
        }

        @Override
        public String time(TimeType type) {
            return "its type holds times";
        }

        @Override
        public String enumeration(EnumerationType type) {
            return "enumeration \"" + type.name() + "\" has " + String.join(", ", type.values());
        }

        @Override
        public String named(NamedType type) {
            return "";
        }
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
