package dev.furrow.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers that a type of numbers holds on PostgreSQL ("Numeric Types" in its manual).
 *
 * @param scale digits after the point that are kept; what is after them is rounded
 * @param text what a text has to look like
 */
public record NumberRange(BigDecimal least, BigDecimal most, int scale, Pattern text) {
    private static final Pattern DIGITS = Pattern.compile("[+-]?\\d+");
    private static final Pattern ANY = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");
    private static final Pattern INFINITE = Pattern.compile("(?i)[+-]?inf(?:inity)?");
    /** More than any column keeps: numbers that aren't exact aren't rounded here. */
    private static final int UNROUNDED = 16_383;

    private static final NumberRange SMALL_INTEGERS = whole(Short.MIN_VALUE, Short.MAX_VALUE);
    private static final NumberRange INTEGERS = whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final NumberRange BIG_INTEGERS = whole(Long.MIN_VALUE, Long.MAX_VALUE);
    private static final NumberRange REALS = inexact(Float.MAX_VALUE);
    private static final NumberRange DOUBLES = inexact(Double.MAX_VALUE);

    /**
     * Returns the numbers of a type; of decimals without a length those that SQLite keeps, too.
     *
     * @throws IllegalArgumentException if it holds none
     */
    public static NumberRange of(ValueType type) {
        return switch (type.kind()) {
            case SMALL_INTEGER -> SMALL_INTEGERS;
            case INTEGER -> INTEGERS;
            case BIG_INTEGER -> BIG_INTEGERS;
            case DECIMAL -> type.length() == 0 ? DOUBLES : decimal(type.length(), type.scale());
            case REAL -> REALS;
            case DOUBLE_PRECISION -> DOUBLES;
            case TEXT,
                    BOOLEAN,
                    DATE,
                    TIME,
                    TIME_WITH_ZONE,
                    TIMESTAMP,
                    TIMESTAMP_WITH_ZONE,
                    INTERVAL,
                    BYTES,
                    UUID,
                    JSON,
                    ARRAY,
                    RANGE,
                    SHAPE,
                    ENUMERATION,
                    UNKNOWN -> throw new IllegalArgumentException("no numbers: " + type);
        };
    }

    /** Returns those between {@code least} and the number that follows {@code most} by less than one. */
    private static NumberRange whole(long least, long most) {
        return new NumberRange(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0, DIGITS);
    }

    private static NumberRange inexact(double most) {
        BigDecimal end = new BigDecimal(most);
        return new NumberRange(end.negate(), end, UNROUNDED, ANY);
    }

    private static NumberRange decimal(int digits, int scale) {
        BigDecimal end = BigDecimal.ONE.movePointRight(digits - scale).subtract(BigDecimal.ONE.movePointLeft(scale));
        return new NumberRange(end.negate(), end, scale, ANY);
    }

    boolean holds(BigDecimal value) {
        // A number of few digits may have an enormous scale: it is compared before it is written out.
        BigDecimal near =
                value.scale() > scale && scale < UNROUNDED ? value.setScale(scale, RoundingMode.HALF_UP) : value;
        return near.compareTo(least) >= 0 && near.compareTo(most) <= 0;
    }

    boolean holds(String value) {
        String words = value.strip();
        if (text == ANY && words.equalsIgnoreCase("nan")) {
            return true;
        }
        if (scale == UNROUNDED && INFINITE.matcher(words).matches()) {
            return true;
        }
        return number(words).filter(this::holds).isPresent();
    }

    /** Returns where it ends, as a message's last words. */
    String words() {
        return scale < UNROUNDED ? " from " + least.toPlainString() + " to " + most.toPlainString() : "";
    }

    private Optional<BigDecimal> number(String words) {
        return text.matcher(words).matches() ? Optional.of(new BigDecimal(words)) : Optional.empty();
    }
}
