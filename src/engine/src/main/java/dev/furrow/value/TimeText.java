package dev.furrow.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as ISO 8601 and SQL write them, {@code 2026-11-21 10:15:30.5+01:00}. A time without an offset in a column with
 * a time zone is UTC; an offset in a column without one is an error unless it is UTC's. No other spelling is taken: PostgreSQL reads
 * many more ("Date/Time Input" in its manual), and passes over what its column has no room for.
 */
public final class TimeText {
    /** Years of more digits and years before Christ are PostgreSQL's alone. */
    private static final String DATE = "(\\d{4,7})-(\\d\\d)-(\\d\\d)";

    private static final String TIME = "(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d+))?)?";
    private static final String OFFSET = " ?([Zz]|[+-]\\d\\d(?::?\\d\\d(?::?\\d\\d)?)?)?";
    private static final String ERA = "( BC)?";
    /** PostgreSQL's limit, in seconds. */
    private static final int MOST_OFFSET = 16 * 60 * 60;

    private static final Pattern DATES = Pattern.compile(DATE + ERA);
    private static final Pattern TIMES = Pattern.compile(TIME + OFFSET);
    private static final Pattern TIMESTAMPS = Pattern.compile(DATE + "(?:[Tt ]" + TIME + OFFSET + ")?" + ERA);

    /** PostgreSQL's own, "Special Values" in its manual. */
    private static final Set<String> DAYS =
            Set.of("infinity", "-infinity", "epoch", "now", "today", "tomorrow", "yesterday");

    private static final Set<String> TIMES_OF_DAY = Set.of("now", "allballs");

    private TimeText() {}

    /** Requires the spelling of a date, or a word for one; whether the calendar has it is not looked at. */
    public static void requireDate(String text) throws UnfitValueException {
        String bare = TextValues.bare(text);
        if (!isDay(bare)) {
            date(bare, DATES.matcher(bare));
        }
    }

    /** Requires the spelling of a time of day, or a word for one; whether a day has it is not looked at. */
    public static void requireTime(String text, boolean zoned) throws UnfitValueException {
        String bare = TextValues.bare(text);
        if (!isTimeOfDay(bare)) {
            time(bare, zoned, TIMES.matcher(bare));
        }
    }

    /** Requires the spelling of a moment, or a word for one; whether the calendar has it is not looked at. */
    public static void requireTimestamp(String text, boolean zoned) throws UnfitValueException {
        String bare = TextValues.bare(text);
        if (!isDay(bare)) {
            timestamp(zoned, TIMESTAMPS.matcher(bare));
        }
    }

    /** Returns whether a text is one of PostgreSQL's words for a day, which SQLite doesn't know. */
    static boolean isDay(String text) {
        return DAYS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a text is one of PostgreSQL's words for a time of day, which SQLite doesn't know. */
    static boolean isTimeOfDay(String text) {
        return TIMES_OF_DAY.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Returns a date as SQLite's functions read it. */
    static String date(String text) throws UnfitValueException {
        return inCalendar(date(text, DATES.matcher(text)), 4).toString();
    }

    /** Returns a time of day; with a zone, in UTC. */
    static String time(String text, boolean zoned) throws UnfitValueException {
        Matcher found = time(text, zoned, TIMES.matcher(text));
        LocalTime time = inDay(found, 1);
        return zoned
                ? CanonicalTime.zoned(time.minusSeconds(offsetOf(found.group(5)).getTotalSeconds()))
                : CanonicalTime.text(time);
    }

    /** Returns a moment; with a zone, in UTC. */
    static String timestamp(String text, boolean zoned) throws UnfitValueException {
        Matcher found = timestamp(zoned, TIMESTAMPS.matcher(text));
        LocalTime time = found.group(4) == null ? LocalTime.MIDNIGHT : inDay(found, 4);
        LocalDateTime moment = CanonicalTime.rounded(inCalendar(found, 9)
                .atTime(time)
                .minusSeconds(offsetOf(found.group(8)).getTotalSeconds()));
        requireYear(moment.getYear());
        return zoned ? CanonicalTime.zoned(moment) : CanonicalTime.text(moment);
    }

    private static Matcher date(String text, Matcher found) throws UnfitValueException {
        if (found.matches()) {
            return found;
        }
        Matcher moment = TIMESTAMPS.matcher(text);
        if (moment.matches()) {
            throw new UnfitValueException("has a time of day, and the column has none");
        }
        throw new UnfitValueException("is no date like 2026-11-21");
    }

    private static Matcher time(String text, boolean zoned, Matcher found) throws UnfitValueException {
        if (found.matches()) {
            requireOffset(found.group(5), zoned);
            requireSecond(found.group(3));
            return found;
        }
        if (TIMESTAMPS.matcher(text).matches()) {
            throw new UnfitValueException("has a date, and the column has none");
        }
        throw new UnfitValueException("is no time like 10:15:30" + (zoned ? "Z" : ""));
    }

    private static Matcher timestamp(boolean zoned, Matcher found) throws UnfitValueException {
        if (!found.matches()) {
            throw new UnfitValueException("is no time like 2026-11-21 10:15:30" + (zoned ? "Z" : ""));
        }
        requireOffset(found.group(8), zoned);
        requireSecond(found.group(6));
        return found;
    }

    /** PostgreSQL makes the next minute of a leap second. */
    private static void requireSecond(@Nullable String second) throws UnfitValueException {
        if ("60".equals(second)) {
            throw new UnfitValueException("is no time of a day");
        }
    }

    private static LocalDate inCalendar(Matcher found, int era) throws UnfitValueException {
        requireYear(found.group(era) == null ? number(found, 1) : 0);
        try {
            return LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
        } catch (DateTimeException e) {
            throw UnfitValueException.because("is no day of the calendar", e);
        }
    }

    /** PostgreSQL has no year 0, and SQLite none of five digits. */
    private static void requireYear(int year) throws UnfitValueException {
        if (year < 1 || year > 9999) {
            throw new UnfitValueException("is no day of the years 1 to 9999");
        }
    }

    private static LocalTime inDay(Matcher found, int first) throws UnfitValueException {
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

    private static void requireOffset(@Nullable String text, boolean zoned) throws UnfitValueException {
        if (!zoned && text != null && offsetOf(text).getTotalSeconds() != 0) {
            throw new UnfitValueException("has an offset, and the column has no time zone");
        }
    }

    private static ZoneOffset offsetOf(@Nullable String text) throws UnfitValueException {
        try {
            ZoneOffset offset = text == null || text.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneOffset.of(text);
            if (Math.abs(offset.getTotalSeconds()) < MOST_OFFSET) {
                return offset;
            }
        } catch (DateTimeException e) {
            throw UnfitValueException.because("has no offset like +01:00", e);
        }
        throw new UnfitValueException("has an offset of 16 hours or more");
    }
}
