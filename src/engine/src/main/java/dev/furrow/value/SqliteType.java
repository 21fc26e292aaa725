package dev.furrow.value;

import dev.furrow.schema.TableColumn;
import dev.furrow.schema.ValueSource;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column's declared type means to PostgreSQL, which refuses what doesn't fit while SQLite would keep it as text.
 *
 * @param kind what it holds
 * @param length digits in all of a decimal, characters of a text; 0 if unlimited
 * @param scale digits behind a decimal's point
 */
public record SqliteType(Kind kind, int length, int scale) {
    public enum Kind {
        BOOLEAN,
        SMALL_INTEGER,
        INTEGER,
        BIG_INTEGER,
        DECIMAL,
        REAL,
        DOUBLE_PRECISION,
        BYTES,
        DATE,
        TIME,
        TIME_WITH_ZONE,
        TIMESTAMP,
        TIMESTAMP_WITH_ZONE,
        UUID,
        JSON,
        TEXT
    }

    /** Reads a column's type. What SQLite numbers is INTEGER, whatever its width elsewhere. */
    public static SqliteType of(TableColumn column) {
        return column.source() == ValueSource.IDENTITY ? new SqliteType(Kind.BIG_INTEGER, 0, 0) : of(column.type());
    }

    /** Reads a type as it was declared, {@code VARCHAR(40)}. */
    public static SqliteType of(String declared) {
        String upper = declared.toUpperCase(Locale.ROOT);
        if (upper.endsWith("[]")) {
            return new SqliteType(Kind.TEXT, 0, 0);
        }
        int open = upper.indexOf('(');
        String word = (open < 0 ? upper : upper.substring(0, open)).strip();
        int[] numbers = numbers(open < 0 ? "" : upper.substring(open + 1));
        boolean zoned = upper.endsWith("WITH TIME ZONE") || word.endsWith("TZ");
        return new SqliteType(timeKind(word, zoned).orElseGet(() -> kind(word)), numbers[0], numbers[1]);
    }

    private static Optional<Kind> timeKind(String word, boolean zoned) {
        if (word.startsWith("TIMESTAMP") || word.equals("DATETIME")) {
            return Optional.of(zoned ? Kind.TIMESTAMP_WITH_ZONE : Kind.TIMESTAMP);
        }
        if (word.startsWith("TIME")) {
            return Optional.of(zoned ? Kind.TIME_WITH_ZONE : Kind.TIME);
        }
        return word.equals("DATE") ? Optional.of(Kind.DATE) : Optional.empty();
    }

    private static Kind kind(String word) {
        if (word.contains("BOOL")) {
            return Kind.BOOLEAN;
        }
        if (word.contains("INT") && !word.contains("POINT") && !word.contains("INTERVAL") && !isRange(word)) {
            return integerKind(word);
        }
        if ((word.startsWith("DEC") || word.startsWith("NUM")) && !isRange(word)) {
            return Kind.DECIMAL;
        }
        if (word.contains("REAL") || word.contains("FLOA") || word.contains("DOUB")) {
            return word.equals("REAL") || word.equals("FLOAT4") ? Kind.REAL : Kind.DOUBLE_PRECISION;
        }
        if (word.startsWith("UUID")) {
            return Kind.UUID;
        }
        if (word.startsWith("JSON")) {
            return Kind.JSON;
        }
        return word.contains("BLOB") || word.contains("BINARY") || word.equals("BYTEA") ? Kind.BYTES : Kind.TEXT;
    }

    private static Kind integerKind(String word) {
        if (word.equals("SMALLINT") || word.equals("INT2")) {
            return Kind.SMALL_INTEGER;
        }
        return word.contains("BIG") || word.equals("INT8") ? Kind.BIG_INTEGER : Kind.INTEGER;
    }

    private static boolean isRange(String word) {
        return word.endsWith("RANGE");
    }

    private static int[] numbers(String behind) {
        int[] numbers = new int[2];
        int at = 0;
        for (int i = 0; i < behind.length() && behind.charAt(i) != ')'; i++) {
            char c = behind.charAt(i);
            if (c == ',') {
                at = 1;
            } else if (c >= '0' && c <= '9' && numbers[at] < 100_000_000) {
                numbers[at] = 10 * numbers[at] + c - '0';
            }
        }
        return numbers;
    }

    /** Returns what is bound for a value. */
    public Object value(Cell cell, String text) throws UnfitValueException {
        return switch (kind) {
            case BOOLEAN -> TextValues.bool(TextValues.bare(text));
            case SMALL_INTEGER -> NumberText.integer(TextValues.bare(text), Short.MIN_VALUE, Short.MAX_VALUE);
            case INTEGER -> NumberText.integer(TextValues.bare(text), Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BIG_INTEGER -> NumberText.integer(TextValues.bare(text), Long.MIN_VALUE, Long.MAX_VALUE);
            case DECIMAL -> NumberText.decimal(TextValues.bare(text), length, scale);
            case REAL -> NumberText.real(TextValues.bare(text));
            case DOUBLE_PRECISION -> NumberText.doublePrecision(TextValues.bare(text));
            case BYTES -> Bytes.of(text);
            case DATE -> TimeText.date(TextValues.bare(text));
            case TIME -> TimeText.time(TextValues.bare(text), false);
            case TIME_WITH_ZONE -> TimeText.time(TextValues.bare(text), true);
            case TIMESTAMP -> TimeText.timestamp(TextValues.bare(text), false);
            case TIMESTAMP_WITH_ZONE -> TimeText.timestamp(TextValues.bare(text), true);
            case UUID -> TextValues.uuid(text);
            case JSON -> json(cell, text);
            case TEXT -> TextValues.limited(text, length);
        };
    }

    private static String json(Cell cell, String text) throws UnfitValueException {
        String json = cell == Cell.STRING ? Json.string(text) : text;
        Json.requireOneValue(json);
        return json;
    }
}
