package dev.furrow.sqlite.text;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types between which PostgreSQL converts defaults by itself. */
public enum TypeFamily {
    TEXT,
    NUMBER,
    BOOLEAN,
    ENUM,
    /** Dates, times, bytes, UUIDs, JSON. */
    OTHER,
    /** Named by the author: PostgreSQL may know how. */
    UNKNOWN;

    private static final Pattern SCALE = Pattern.compile("(?:decimal|numeric)\\s*\\(\\s*\\d+\\s*,\\s*(\\d+)\\s*\\)");

    /** Returns the family of a type as SQLite keeps it; an enum type is text there. */
    public static TypeFamily of(String declared) {
        String words = declared.toLowerCase(Locale.ROOT);
        if (words.startsWith("varchar") || words.startsWith("char") || words.equals("text")) {
            return TEXT;
        }
        if (words.startsWith("bool")) {
            return BOOLEAN;
        }
        boolean number = words.contains("int")
                || words.startsWith("decimal")
                || words.startsWith("numeric")
                || words.startsWith("real")
                || words.startsWith("double");
        return number ? NUMBER : OTHER;
    }

    public static TypeFamily of(DataType type) {
        return type.accept(new Reader());
    }

    /** Returns the digits behind the point that a declared type asks for; 0 where it doesn't. */
    static int scale(String declared) {
        Matcher matcher = SCALE.matcher(declared.toLowerCase(Locale.ROOT));
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** Tells whether PostgreSQL keeps a default when a column of this family becomes one of {@code next}. */
    public boolean keepsDefaultAs(TypeFamily next) {
        boolean intoText = next == TEXT && this != BOOLEAN;
        boolean same = this == next && this != ENUM;
        return same || intoText || next == UNKNOWN;
    }

    private static final class Reader implements DataType.Visitor<TypeFamily> {
        @Override
        public TypeFamily simple(SimpleType type) {
            return switch (type) {
                case SMALL_INTEGER, INTEGER, BIG_INTEGER, REAL, DOUBLE_PRECISION -> NUMBER;
                case TEXT -> TypeFamily.TEXT;
                case BOOL -> BOOLEAN;
                case DATE, BINARY, UUID, JSON -> OTHER;
            };
        }

        @Override
        public TypeFamily string(StringType type) {
            return TEXT;
        }

        @Override
        public TypeFamily decimal(DecimalType type) {
            return NUMBER;
        }

        @Override
        public TypeFamily timestamp(TimestampType type) {
            return OTHER;
        }

        @Override
        public TypeFamily time(TimeType type) {
            return OTHER;
        }

        @Override
        public TypeFamily enumeration(EnumerationType type) {
            return ENUM;
        }

        @Override
        public TypeFamily named(NamedType type) {
            return UNKNOWN;
        }
    }
}
