package dev.furrow.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as ISO 8601 and SQL write them, {@code 2026-11-21 10:15:30.5+01:00}. A time without an offset in a column with
 * a time zone is UTC; an offset in a column without one is an error unless it is UTC's.
 */
public final class TimeText {
    private static final String DATE = "(\\d{4})-(\\d\\d)-(\\d\\d)";
    private static final String TIME = "(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?";
    private static final String OFFSET = " ?([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?";
    /** PostgreSQL's limit, in seconds. */
    private static final int MOST_OFFSET = 16 * 60 * 60;

    private static final Pattern DATES = Pattern.compile(DATE);
    private static final Pattern TIMES = Pattern.compile(TIME + OFFSET);
    private static final Pattern TIMESTAMPS = Pattern.compile(DATE + "(?:[Tt ]" + TIME + OFFSET + ")?");

    private TimeText() {}

    /** Returns a date as SQLite's functions read it. */
    static String date(String text) throws UnfitValueException {
        requireNoTime(text);
        Matcher found = DATES.matcher(text);
        if (!found.matches()) {
            throw new UnfitValueException("is no date like 2026-11-21");
        }
        return date(found).toString();
    }

    /** Returns a time of day; with a zone, in UTC. */
    static String time(String text, boolean zoned) throws UnfitValueException {
        requireNoDate(text);
        Matcher found = TIMES.matcher(text);
        if (!found.matches()) {
            throw new UnfitValueException("is no time like 10:15:30");
        }
        ZoneOffset offset = offset(found.group(5), zoned);
        LocalTime time = time(found, 1);
        if (!zoned) {
            return CanonicalTime.text(time);
        }
        return CanonicalTime.text(time.minusSeconds(offset.getTotalSeconds())) + "Z";
    }

    /** Returns a moment; with a zone, in UTC. */
    static String timestamp(String text, boolean zoned) throws UnfitValueException {
        Matcher found = TIMESTAMPS.matcher(text);
        if (!found.matches()) {
            throw new UnfitValueException("is no time like 2026-11-21 10:15:30" + (zoned ? "Z" : ""));
        }
        ZoneOffset offset = offset(found.group(8), zoned);
        LocalDateTime moment = date(found).atTime(found.group(4) == null ? LocalTime.MIDNIGHT : time(found, 4));
        if (!zoned) {
            return words(moment);
        }
        return words(moment.minusSeconds(offset.getTotalSeconds())) + "Z";
    }

    /** Requires that the offset of {@code text}, if it has one, is UTC's. */
    public static void requireNoOffset(String text) throws UnfitValueException {
        offset(offset(text), false);
    }

    /** Requires that {@code text} is no moment, whose time of day a date would lose. */
    public static void requireNoTime(String text) throws UnfitValueException {
        Matcher moment = TIMESTAMPS.matcher(text);
        if (moment.matches() && moment.group(4) != null) {
            throw new UnfitValueException("has a time of day, and the column has none");
        }
    }

    /** Requires that {@code text} is no moment, whose day a time of day would lose. */
    public static void requireNoDate(String text) throws UnfitValueException {
        if (TIMESTAMPS.matcher(text).matches()) {
            throw new UnfitValueException("has a date, and the column has none");
        }
    }

    private static @Nullable String offset(String text) {
        Matcher moment = TIMESTAMPS.matcher(text);
        if (moment.matches()) {
            return moment.group(8);
        }
        Matcher time = TIMES.matcher(text);
        return time.matches() ? time.group(5) : null;
    }

    private static LocalDate date(Matcher found) throws UnfitValueException {
        try {
            return inCalendar(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
        } catch (DateTimeException e) {
            throw UnfitValueException.because("is no day of the calendar", e);
        }
    }

    /** PostgreSQL has no year 0, and SQLite none of five digits. */
    private static LocalDate inCalendar(LocalDate date) throws UnfitValueException {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new UnfitValueException("is no day of the years 1 to 9999");
        }
        return date;
    }

    private static LocalTime time(Matcher found, int first) throws UnfitValueException {
        String fraction = found.group(first + 3);
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        String seconds = found.group(first + 2);
        try {
            return LocalTime.of(
                    number(found, first),
                    number(found, first + 1),
                    seconds == null ? 0 : Integer.parseInt(seconds),
                    nanos);
        } catch (DateTimeException e) {
            throw UnfitValueException.because("is no time of a day", e);
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static ZoneOffset offset(@Nullable String text, boolean zoned) throws UnfitValueException {
        ZoneOffset offset = text == null ? ZoneOffset.UTC : offsetOf(text);
        if (!zoned && offset.getTotalSeconds() != 0) {
            throw new UnfitValueException("has an offset, and the column has no time zone");
        }
        return offset;
    }

    private static ZoneOffset offsetOf(String text) throws UnfitValueException {
        try {
            ZoneOffset offset = text.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneOffset.of(text);
            if (Math.abs(offset.getTotalSeconds()) < MOST_OFFSET) {
                return offset;
            }
        } catch (DateTimeException e) {
            throw UnfitValueException.because("has no offset like +01:00", e);
        }
        throw new UnfitValueException("has an offset of 16 hours or more");
    }

    private static String words(LocalDateTime moment) throws UnfitValueException {
        inCalendar(moment.plusNanos(500).toLocalDate());
        return CanonicalTime.text(moment);
    }
}
