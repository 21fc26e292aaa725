package dev.furrow.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date or a time as its author wrote it. ISO 8601's spellings are looked at; of PostgreSQL's many others ("Date/Time Input" in its
 * manual) only those are refused that can't be one.
 */
final class MomentText {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern TIME = Pattern.compile("[Tt ]?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?!\\d).*");
    private static final Pattern FEW_DIGITS = Pattern.compile("\\d{0,3}");
    private static final List<String> WORDS = List.of(
            "now", "today", "tomorrow", "yesterday", "epoch", "infinity", "+infinity", "-infinity", "inf", "allballs");

    private final String text;

    MomentText(String text) {
        this.text = text.strip();
    }

    /** Returns whether it can be a day, perhaps with a time of day. */
    boolean mayBeDay() {
        return mayBeMoment() && !TIME.matcher(text).matches();
    }

    /** Returns whether it can be a time of day, perhaps with a day in front. */
    boolean mayBeTime() {
        return mayBeMoment() && !DATE.matcher(text).matches();
    }

    private boolean mayBeMoment() {
        if (FEW_DIGITS.matcher(text).matches() || !(text.chars().anyMatch(Character::isDigit) || hasOnlyWords())) {
            return false;
        }
        Matcher date = DATE.matcher(text);
        if (date.lookingAt()) {
            return isDay(date) && mayBeTime(text.substring(date.end()));
        }
        return mayBeTime(text);
    }

    private boolean hasOnlyWords() {
        for (String word : text.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!WORDS.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDay(Matcher date) {
        int year = Integer.parseInt(date.group(1));
        try {
            LocalDate.of(year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
            return year > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The day's end may be written as its hour 24, a leap second as the second 60. */
    private static boolean mayBeTime(String words) {
        Matcher time = TIME.matcher(words);
        return !time.matches()
                || (Integer.parseInt(time.group(1)) <= 24
                        && Integer.parseInt(time.group(2)) <= 59
                        && (time.group(3) == null || Integer.parseInt(time.group(3)) <= 60));
    }
}
