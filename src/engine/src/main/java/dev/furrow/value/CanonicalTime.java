package dev.furrow.value;

import java.time.Instant;
import java.time.LocalDate;
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
 * Dates and times as SQLite's functions read them, each in one spelling, so that what is equal compares as equal: to milliseconds,
 * which are all that those functions and its driver know, and what has an offset in UTC.
 *
 * <p>A fraction has three digits, since the driver takes {@code .5} for five milliseconds; what is in UTC has one even if it is
 * zero, since the driver reads no {@code Z} after whole seconds.
 */
public final class CanonicalTime {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final int HALF_A_MILLISECOND = 500_000;

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
            return text(rounded(moment));
        }
        if (value instanceof OffsetTime time) {
            return zoned(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime());
        }
        if (value instanceof OffsetDateTime moment) {
            return zoned(rounded(moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()));
        }
        return value instanceof Instant instant ? of(instant.atOffset(ZoneOffset.UTC)) : value;
    }

    /** Returns the nearest moment of whole milliseconds, of two the later one. */
    static LocalDateTime rounded(LocalDateTime moment) {
        return moment.plusNanos(HALF_A_MILLISECOND).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns {@code 2026-11-21 10:15:30}, or {@code 2026-11-21 10:15:30.500}, of a rounded moment. */
    static String text(LocalDateTime moment) {
        return moment.toLocalDate() + " " + text(moment.toLocalTime());
    }

    /** Returns {@code 2026-11-21 10:15:30.000Z} of a rounded moment in UTC. */
    static String zoned(LocalDateTime moment) {
        return moment.toLocalDate() + " " + zoned(moment.toLocalTime());
    }

    /** Returns {@code 10:15:30}, or {@code 10:15:30.500}. */
    static String text(LocalTime time) {
        LocalTime rounded = rounded(time);
        boolean isWhole = rounded.equals(rounded.truncatedTo(ChronoUnit.SECONDS));
        return rounded.format(isWhole ? SECONDS : MILLISECONDS);
    }

    /** Returns {@code 10:15:30.000Z}. */
    static String zoned(LocalTime time) {
        return rounded(time).format(MILLISECONDS) + "Z";
    }

    /** Just before midnight PostgreSQL's 24:00:00 would come out, which SQLite doesn't know. */
    private static LocalTime rounded(LocalTime time) {
        LocalTime rounded = time.plusNanos(HALF_A_MILLISECOND).truncatedTo(ChronoUnit.MILLIS);
        return rounded.isBefore(time.truncatedTo(ChronoUnit.MILLIS)) ? time.truncatedTo(ChronoUnit.MILLIS) : rounded;
    }
}
