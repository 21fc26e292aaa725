package dev.furrow.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as SQLite's functions read them, each in one spelling, so that what is equal compares as equal: to microseconds as
 * PostgreSQL keeps them, what has an offset in UTC.
 */
public final class CanonicalTime {
    private CanonicalTime() {}

    /** Returns the text of a date or time of {@code java.time}; any other value as it is. */
    public static @Nullable Object of(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        if (value instanceof LocalTime time) {
            return text(time);
        }
        if (value instanceof LocalDateTime moment) {
            return text(moment);
        }
        if (value instanceof OffsetTime time) {
            return text(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime()) + "Z";
        }
        if (value instanceof OffsetDateTime moment) {
            return text(moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()) + "Z";
        }
        return value instanceof Instant instant ? of(instant.atOffset(ZoneOffset.UTC)) : value;
    }

    /** Returns {@code 2026-11-21 10:15:30.5}. */
    public static String text(LocalDateTime moment) {
        LocalDateTime rounded = moment.plusNanos(500);
        return rounded.toLocalDate() + " " + digits(rounded.toLocalTime());
    }

    /** Returns {@code 10:15:30.5}. Just before midnight PostgreSQL's 24:00:00 would come out, which SQLite doesn't know. */
    public static String text(LocalTime time) {
        LocalTime rounded = time.plusNanos(500);
        return digits(rounded.isBefore(time) ? time : rounded);
    }

    private static String digits(LocalTime time) {
        LocalTime whole = time.truncatedTo(ChronoUnit.SECONDS);
        String seconds = whole.getSecond() == 0 ? whole + ":00" : whole.toString();
        int micros = time.get(ChronoField.MICRO_OF_SECOND);
        return micros == 0 ? seconds : seconds + fraction(micros);
    }

    private static String fraction(int micros) {
        StringBuilder digits = new StringBuilder(String.valueOf(1_000_000 + micros)).deleteCharAt(0);
        while (digits.charAt(digits.length() - 1) == '0') {
            digits.setLength(digits.length() - 1);
        }
        return "." + digits;
    }
}
