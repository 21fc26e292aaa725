package dev.furrow.seed;

import com.fasterxml.jackson.core.JsonParser;
import dev.furrow.schema.TableColumn;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a column's declared type means to PostgreSQL, which refuses what doesn't fit while SQLite would keep it as text.
 *
 * @param kind what it holds
 * @param length digits in all of a decimal, characters of a text; 0 if unlimited
 * @param scale digits behind a decimal's point
 */
record SqliteType(Kind kind, int length, int scale) {
    enum Kind {
        BOOLEAN,
        SMALL_INTEGER,
        INTEGER,
        DECIMAL,
        REAL,
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

    private static final Set<String> TRUE = Set.of("t", "tr", "tru", "true", "y", "ye", "yes", "on", "1");
    private static final Set<String> FALSE = Set.of("f", "fa", "fal", "fals", "false", "n", "no", "of", "off", "0");
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    /** Returns the types of columns, in their order. */
    static SqliteType[] of(List<TableColumn> columns) {
        return columns.stream().map(column -> of(column.type())).toArray(SqliteType[]::new);
    }

    /** Reads a type as it was declared, {@code VARCHAR(40)}. */
    static SqliteType of(String declared) {
        String upper = declared.toUpperCase(Locale.ROOT);
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
        if (word.equals("SMALLINT") || word.equals("INT2")) {
            return Kind.SMALL_INTEGER;
        }
        if (word.contains("INT") && !word.contains("POINT") && !word.contains("INTERVAL")) {
            return Kind.INTEGER;
        }
        if (word.startsWith("DEC") || word.startsWith("NUM")) {
            return Kind.DECIMAL;
        }
        if (word.contains("REAL") || word.contains("FLOA") || word.contains("DOUB")) {
            return Kind.REAL;
        }
        if (word.startsWith("UUID")) {
            return Kind.UUID;
        }
        if (word.startsWith("JSON")) {
            return Kind.JSON;
        }
        return word.contains("BLOB") || word.contains("BINARY") || word.equals("BYTEA") ? Kind.BYTES : Kind.TEXT;
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
    Object value(Cell cell, String text) throws UnfitValueException {
        return switch (kind) {
            case BOOLEAN -> bool(text.strip().toLowerCase(Locale.ROOT));
            case SMALL_INTEGER -> smallInteger(text.strip());
            case INTEGER -> integer(text.strip());
            case DECIMAL -> decimal(text.strip());
            case REAL -> real(text.strip());
            case BYTES -> Bytes.of(text);
            case DATE -> TimeText.date(text.strip());
            case TIME -> TimeText.time(text.strip(), false);
            case TIME_WITH_ZONE -> TimeText.time(text.strip(), true);
            case TIMESTAMP -> TimeText.timestamp(text.strip(), false);
            case TIMESTAMP_WITH_ZONE -> TimeText.timestamp(text.strip(), true);
            case UUID -> uuid(text.strip());
            case JSON -> cell == Cell.STRING ? Json.string(text) : json(text);
            case TEXT -> limited(text);
        };
    }

    private static Long bool(String text) throws UnfitValueException {
        if (TRUE.contains(text)) {
            return 1L;
        }
        if (FALSE.contains(text)) {
            return 0L;
        }
        throw new UnfitValueException("is neither true nor false");
    }

    private static Long smallInteger(String text) throws UnfitValueException {
        long value = integer(text);
        if (value != (short) value) {
            throw new UnfitValueException("is out of range");
        }
        return value;
    }

    private static Long integer(String text) throws UnfitValueException {
        BigInteger value;
        try {
            value = new BigInteger(text);
        } catch (NumberFormatException e) {
            throw UnfitValueException.because("is no integer", e);
        }
        if (value.compareTo(MIN) < 0 || value.compareTo(MAX) > 0) {
            throw new UnfitValueException("is out of range");
        }
        return value.longValue();
    }

    /** Rounds as PostgreSQL does, away from zero in the middle. */
    private String decimal(String text) throws UnfitValueException {
        BigDecimal value;
        try {
            value = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw UnfitValueException.because("is no number", e);
        }
        if (length == 0) {
            return text;
        }
        BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
        if (rounded.signum() != 0 && rounded.precision() - rounded.scale() > length - scale) {
            throw new UnfitValueException("has more than " + (length - scale) + " digits before the point");
        }
        return rounded.toPlainString();
    }

    private static Double real(String text) throws UnfitValueException {
        try {
            // Java would also take 1d and 1f.
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            return infinite(text, e);
        }
    }

    private static Double infinite(String text, NumberFormatException cause) throws UnfitValueException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "infinity", "+infinity", "inf", "+inf" -> Double.POSITIVE_INFINITY;
            case "-infinity", "-inf" -> Double.NEGATIVE_INFINITY;
            default -> throw UnfitValueException.because("is no number", cause);
        };
    }

    /** Takes the spellings that PostgreSQL takes: braces around it, capitals, hyphens anywhere or nowhere. */
    private static String uuid(String text) throws UnfitValueException {
        boolean braced = text.startsWith("{") && text.endsWith("}");
        String digits = (braced ? text.substring(1, text.length() - 1) : text)
                .replace("-", "")
                .toLowerCase(Locale.ROOT);
        if (digits.length() != 32 || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw new UnfitValueException("is no UUID");
        }
        return digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-" + digits.substring(12, 16) + "-"
                + digits.substring(16, 20) + "-" + digits.substring(20);
    }

    private static String json(String text) throws UnfitValueException {
        try (JsonParser parser = Json.parser(text)) {
            if (parser.nextToken() == null) {
                throw new UnfitValueException("is no JSON");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new UnfitValueException("is more than one value of JSON");
            }
            return text;
        } catch (IOException e) {
            throw UnfitValueException.because("is no JSON", e);
        }
    }

    private String limited(String text) throws UnfitValueException {
        if (length > 0 && text.length() > length && text.codePointCount(0, text.length()) > length) {
            throw new UnfitValueException("is longer than " + length + " characters");
        }
        return text;
    }
}
