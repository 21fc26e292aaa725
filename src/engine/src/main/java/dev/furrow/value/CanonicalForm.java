package dev.furrow.value;

/**
 * Recognizes values that are written the way a database writes them, and so need no conversion. What isn't recognized may be as
 * good, and is looked at more closely elsewhere.
 */
public final class CanonicalForm {
    /** As many as any long takes, and as any float does. */
    private static final int DIGITS = 18;

    private static final int MOST_DIGITS = 30;

    private static final String DATE = "0000-00-00";
    private static final String MOMENT = "0000-00-00 00:00:00";
    private static final String OFFSET = "+00";

    private CanonicalForm() {}

    /** Returns whether a text is digits, perhaps after a minus, that {@link #whole} reads. */
    public static boolean isWhole(char[] text, int from, int to) {
        int first = from < to && text[from] == '-' ? from + 1 : from;
        return first < to && to - first <= DIGITS && digits(text, first, to) == to;
    }

    /** Returns the number that is written there. */
    public static long whole(char[] text, int from, int to) {
        boolean negative = text[from] == '-';
        long number = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            number = 10 * number + text[i] - '0';
        }
        return negative ? -number : number;
    }

    /**
     * Returns whether a text is a decimal from 1 with exactly {@code scale} digits after its point, at most {@code most} before it,
     * and no needless zeros there.
     */
    public static boolean isDecimal(char[] text, int from, int to, int most, int scale) {
        int point = digits(text, from, to);
        int before = point - from;
        if (before == 0 || before > most || text[from] == '0') {
            return false;
        }
        if (scale == 0) {
            return point == to;
        }
        return point < to && text[point] == '.' && to - point - 1 == scale && digits(text, point + 1, to) == to;
    }

    /** Returns whether a text is digits with one point among or after them, or without: few enough for any kind of number. */
    public static boolean isFraction(char[] text, int from, int to) {
        if (to - from > MOST_DIGITS) {
            return false;
        }
        int first = from < to && text[from] == '-' ? from + 1 : from;
        int point = digits(text, first, to);
        if (point == first) {
            return false;
        }
        return point == to || (text[point] == '.' && digits(text, point + 1, to) == to);
    }

    /** Returns whether a text is a day, {@code 2026-11-21}; the last of a month, which few are, is left to the calendar. */
    public static boolean isDay(char[] text, int from, int to) {
        return to - from == DATE.length() && isLike(DATE, text, from) && isOfCalendar(text, from);
    }

    /** Returns whether a text is a day and a time of it without fraction and offset, {@code 2026-11-21 10:15:30}. */
    public static boolean isMoment(char[] text, int from, int to) {
        return to - from == MOMENT.length()
                && isLike(MOMENT, text, from)
                && isOfCalendar(text, from)
                && two(text, from + 11) < 24
                && two(text, from + 14) < 60
                && two(text, from + 17) < 60;
    }

    /**
     * Returns whether a text has the form of a moment, whether a calendar has it or not, but for a second 60: with or without a fraction
     * of the second, and with nothing, {@code Z} or the hours of an offset after it.
     */
    public static boolean isInstant(char[] text, int from, int to) {
        int second = from + MOMENT.length();
        if (second > to || !isLike(MOMENT, text, from) || two(text, from + 17) >= 60) {
            return false;
        }
        int end = second < to && text[second] == '.' ? digits(text, second + 1, to) : second;
        if (text[end - 1] == '.') {
            return false;
        }
        if (end == to) {
            return true;
        }
        boolean hasOffset = text[end] == '+' || text[end] == '-';
        return hasOffset
                ? to - end == OFFSET.length() && digits(text, end + 1, to) == to
                : text[end] == 'Z' && end + 1 == to;
    }

    /** Returns whether a text has neither the character 0 nor surrogates in it. */
    public static boolean isText(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == 0 || Character.isSurrogate(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLike(String form, char[] text, int from) {
        for (int i = 0; i < form.length(); i++) {
            char c = text[from + i];
            boolean fits = form.charAt(i) == '0' ? isDigit(c) : c == form.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfCalendar(char[] text, int from) {
        int month = two(text, from + 5);
        int day = two(text, from + 8);
        boolean hasYear = two(text, from) > 0 || two(text, from + 2) > 0;
        return hasYear && month >= 1 && month <= 12 && day >= 1 && day <= (month == 2 ? 28 : 30);
    }

    private static int two(char[] text, int at) {
        return 10 * (text[at] - '0') + text[at + 1] - '0';
    }

    /** Returns where the digits end that begin at {@code from}. */
    private static int digits(char[] text, int from, int to) {
        int at = from;
        while (at < to && isDigit(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
