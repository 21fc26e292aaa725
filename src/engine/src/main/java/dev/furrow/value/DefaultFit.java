package dev.furrow.value;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
                            + type.accept(new Holding()) + (value instanceof DefaultValue.Numeric ? limits(type) : ""),
                    List.of());
        }
    }

    private static String limits(DataType type) {
        if (type instanceof DecimalType decimal) {
            return NumberRange.decimal(decimal).words();
        }
        return type instanceof SimpleType simple
                ? range(simple).map(NumberRange::words).orElse("")
                : "";
    }

    @Override
    public Boolean none() {
        return true;
    }

    @Override
    public Boolean text(String value) {
        return type.accept(new Texts(value));
    }

    @Override
    public Boolean number(BigDecimal value) {
        return type.accept(new Figures(value));
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

    /** The numbers of a type, if it holds any. */
    private static Optional<NumberRange> range(SimpleType type) {
        return switch (type) {
            case SMALL_INTEGER -> Optional.of(NumberRange.whole(Short.MIN_VALUE, Short.MAX_VALUE));
            case INTEGER -> Optional.of(NumberRange.whole(Integer.MIN_VALUE, Integer.MAX_VALUE));
            case BIG_INTEGER -> Optional.of(NumberRange.whole(Long.MIN_VALUE, Long.MAX_VALUE));
            case REAL -> Optional.of(NumberRange.inexact(Float.MAX_VALUE));
            case DOUBLE_PRECISION -> Optional.of(NumberRange.inexact(Double.MAX_VALUE));
            case BOOL, TEXT, DATE, BINARY, UUID, JSON -> Optional.empty();
        };
    }

    /** Whether a type holds a text, or what it says. */
    private record Texts(String value) implements DataType.Visitor<Boolean> {
        /** The hyphens may be left out. */
        private static final Pattern UUID = Pattern.compile("\\{?(?:[0-9a-fA-F]{4}-?){8}\\}?");

        @Override
        public Boolean simple(SimpleType type) {
            return switch (type) {
                case BOOL -> false;
                case DATE -> new MomentText(value).mayBeDay();
                case UUID -> UUID.matcher(value.strip()).matches();
                case SMALL_INTEGER, INTEGER, BIG_INTEGER, REAL, DOUBLE_PRECISION ->
                    range(type).filter(range -> range.holds(value)).isPresent();
                // There is no reader of JSON here; PostgreSQL says what it doesn't like.
                case TEXT, BINARY, JSON -> true;
            };
        }

        @Override
        public Boolean string(StringType type) {
            return value.codePointCount(0, value.length()) <= type.length();
        }

        @Override
        public Boolean decimal(DecimalType type) {
            return NumberRange.decimal(type).holds(value);
        }

        @Override
        public Boolean timestamp(TimestampType type) {
            return new MomentText(value).mayBeDay();
        }

        @Override
        public Boolean time(TimeType type) {
            return new MomentText(value).mayBeTime();
        }

        @Override
        public Boolean enumeration(EnumerationType type) {
            return type.values().contains(value);
        }

        @Override
        public Boolean named(NamedType type) {
            return true;
        }
    }

    /** Whether a type holds a number. */
    private record Figures(BigDecimal value) implements DataType.Visitor<Boolean> {
        @Override
        public Boolean simple(SimpleType type) {
            return switch (type) {
                case TEXT -> true;
                case BOOL, DATE, BINARY, UUID, JSON -> false;
                case SMALL_INTEGER, INTEGER, BIG_INTEGER, REAL, DOUBLE_PRECISION ->
                    range(type).filter(range -> range.holds(value)).isPresent();
            };
        }

        @Override
        public Boolean string(StringType type) {
            return true;
        }

        @Override
        public Boolean decimal(DecimalType type) {
            return NumberRange.decimal(type).holds(value);
        }

        @Override
        public Boolean timestamp(TimestampType type) {
            return false;
        }

        @Override
        public Boolean time(TimeType type) {
            return false;
        }

        @Override
        public Boolean enumeration(EnumerationType type) {
            return false;
        }

        @Override
        public Boolean named(NamedType type) {
            return true;
        }
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
