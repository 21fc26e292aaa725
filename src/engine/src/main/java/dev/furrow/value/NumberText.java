package dev.furrow.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as SQL writes them, in the ranges that PostgreSQL has for a type. */
final class NumberText {
    // The parsers of the JDK take digits of every script, and hexadecimal floats.
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?");

    private NumberText() {}

    /** Returns an integer of a range of such. */
    static Long integer(String text, NumberRange range) throws UnfitValueException {
        if (!INTEGER.matcher(text).matches()) {
            throw new UnfitValueException("is no integer");
        }
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
     * Returns a decimal, rounded as PostgreSQL does it, away from zero in the middle.
     *
     * @param precision digits in all; 0 if unlimited
     */
    static String decimal(String text, int precision, int scale) throws UnfitValueException {
        BigDecimal value = decimal(text);
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

    private static BigDecimal decimal(String text) throws UnfitValueException {
        if (!NUMBER.matcher(text).matches()) {
            throw new UnfitValueException("is no number");
        }
        return new BigDecimal(text);
    }

    private static Double infinite(String text) throws UnfitValueException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "infinity", "+infinity", "inf", "+inf" -> Double.POSITIVE_INFINITY;
            case "-infinity", "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> throw new UnfitValueException("can't be kept by SQLite");
            default -> throw new UnfitValueException("is no number");
        };
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
