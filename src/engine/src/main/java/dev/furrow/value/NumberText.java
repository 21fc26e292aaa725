package dev.furrow.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as SQL writes them, in the ranges that PostgreSQL has for a type: decimal digits. What only some versions of PostgreSQL
 * take, {@code 1_000} and {@code 0x1F}, none takes here.
 */
public final class NumberText {
    // The parsers of the JDK take digits of every script, and hexadecimal floats.
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?");

    private static final Pattern INFINITE = Pattern.compile("(?i)([+-]?)inf(?:inity)?");

    private NumberText() {}

    /** Returns a number without blanks; YAML's words for what has no digits, {@code .inf}, become PostgreSQL's. */
    public static String bare(Cell cell, String text) {
        String bare = TextValues.bare(text);
        if (cell != Cell.WORD) {
            return bare;
        }
        return switch (bare.toLowerCase(Locale.ROOT)) {
            case ".inf", "+.inf" -> "Infinity";
            case "-.inf" -> "-Infinity";
            case ".nan" -> "NaN";
            default -> bare;
        };
    }

    /** Requires the digits of an integer, however many. */
    public static void requireInteger(String text) throws UnfitValueException {
        String bare = TextValues.bare(text);
        if (!INTEGER.matcher(bare).matches()) {
            throw new UnfitValueException("is no integer" + NumberSpelling.advice(bare, INTEGER));
        }
    }

    /** Requires the digits of a number, however large, or a word for what is none: {@code NaN}, {@code Infinity}. */
    public static void requireNumber(String text) throws UnfitValueException {
        boolean isNumber = NUMBER.matcher(text).matches()
                || text.equalsIgnoreCase("nan")
                || INFINITE.matcher(text).matches();
        if (!isNumber) {
            throw new UnfitValueException("is no number" + NumberSpelling.advice(text, NUMBER));
        }
    }

    /** Returns an integer of a range of such. */
    static Long integer(String text, NumberRange range) throws UnfitValueException {
        requireInteger(text);
        try {
            long value = Long.parseLong(text);
            if (value >= range.least().longValue() && value <= range.most().longValue()) {
                return value;
            }
            throw beyond(range);
        } catch (NumberFormatException e) {
            throw beyond(range);
        }
    }

    private static UnfitValueException beyond(NumberRange range) {
        return new UnfitValueException("is out of range, which is " + range.least() + " to " + range.most());
    }

    /**
     * Returns a decimal, rounded as PostgreSQL does it, away from zero in the middle; one without limits may be infinite.
     *
     * @param precision digits in all; 0 if unlimited
     */
    static Object decimal(String text, int precision, int scale) throws UnfitValueException {
        if (!NUMBER.matcher(text).matches()) {
            double infinite = infinite(text);
            if (precision > 0) {
                throw tooLong(precision, scale);
            }
            return infinite;
        }
        BigDecimal value = new BigDecimal(text);
        if (precision == 0) {
            requireFinite(value.doubleValue());
            return text;
        }
        // Written out, 1e999999999 has more digits than there is memory.
        long digits = (long) value.precision() - value.scale();
        if (value.signum() != 0 && digits > (long) precision - scale) {
            throw tooLong(precision, scale);
        }
        if (value.signum() == 0 || digits < -scale) {
            return "0";
        }
        BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
        if (rounded.precision() - rounded.scale() > precision - scale) {
            throw tooLong(precision, scale);
        }
        return rounded.toPlainString();
    }

    private static UnfitValueException tooLong(int precision, int scale) {
        return new UnfitValueException("has more than " + (precision - scale) + " digits before the point");
    }

    static Double doublePrecision(String text) throws UnfitValueException {
        if (!NUMBER.matcher(text).matches()) {
            return infinite(text);
        }
        double value = Double.parseDouble(text);
        requireFinite(value);
        requireKept(value == 0, text);
        return value;
    }

    /** Returns a number that four bytes hold, with all digits that it has in eight. */
    static Double real(String text) throws UnfitValueException {
        Double value = doublePrecision(text);
        if (!value.isInfinite()) {
            requireFinite(value.floatValue());
            requireKept(value.floatValue() == 0, text);
        }
        return value;
    }

    private static Double infinite(String text) throws UnfitValueException {
        requireNumber(text);
        Matcher found = INFINITE.matcher(text);
        if (!found.matches()) {
            throw new UnfitValueException("can't be kept by SQLite");
        }
        return found.group(1).equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    private static void requireFinite(double value) throws UnfitValueException {
        if (Double.isInfinite(value)) {
            throw new UnfitValueException("is out of range");
        }
    }

    /** A number that only lacks the digits to be told from zero is out of range, too. */
    private static void requireKept(boolean isZero, String text) throws UnfitValueException {
        if (isZero && new BigDecimal(text).signum() != 0) {
            throw new UnfitValueException("is out of range");
        }
    }
}
