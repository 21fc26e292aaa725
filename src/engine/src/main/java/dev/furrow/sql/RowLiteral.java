package dev.furrow.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row's values as both databases read them; booleans and bytes have their own words in each. What has an offset is in UTC:
 * PostgreSQL passes over the offset where the column has no time zone.
 */
public final class RowLiteral {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter EXACT_TIME = DateTimeFormatter.ofPattern("HH:mm:ss.nnnnnnnnn", Locale.ROOT);

    private RowLiteral() {}

    /** Returns {@code value} as SQL; neither a boolean nor bytes. */
    public static String of(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Number ? value.toString() : Quoting.literal(text(value));
    }

    /** Returns whether {@code value} is infinite, or not a number at all. */
    public static boolean isBeyondNumbers(@Nullable Object value) {
        return (value instanceof Double number && !Double.isFinite(number))
                || (value instanceof Float real && !Float.isFinite(real));
    }

    private static String text(Object value) {
        if (value instanceof LocalTime time) {
            return time(time);
        }
        if (value instanceof OffsetTime time) {
            return time(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime()) + ZoneOffset.UTC;
        }
        if (value instanceof LocalDateTime moment) {
            return moment.toLocalDate() + " " + time(moment.toLocalTime());
        }
        if (value instanceof OffsetDateTime moment) {
            return text(moment.toInstant());
        }
        if (value instanceof Instant moment) {
            return text(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)) + ZoneOffset.UTC;
        }
        return value.toString();
    }

    private static String time(LocalTime time) {
        return time.format(time.equals(time.truncatedTo(ChronoUnit.SECONDS)) ? TIME : EXACT_TIME);
    }

    /** Returns {@code bytes} as hexadecimal digits. */
    public static String hex(byte[] bytes) {
        StringBuilder digits = new StringBuilder();
        for (byte b : bytes) {
            digits.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return digits.toString();
    }
}
