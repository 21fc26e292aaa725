package dev.furrow.value;

import dev.furrow.schema.DecimalType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers that a type of numbers holds on PostgreSQL ("Numeric Types" in its manual).
 *
 * @param scale digits behind the point that are kept; what is behind them is rounded
 * @param text what a text has to look like
 */
record NumberRange(BigDecimal least, BigDecimal most, int scale, Pattern text) {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern ANY = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");
    private static final Pattern WORDS = Pattern.compile("(?i)nan|[+-]?inf(?:inity)?");
    /** More than any column keeps: numbers that aren't exact aren't rounded here. */
    private static final int UNROUNDED = 16_383;

    /** Returns those between {@code least} and the number that follows {@code most} by less than one. */
    static NumberRange whole(long least, long most) {
        return new NumberRange(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0, WHOLE);
    }

    static NumberRange inexact(double most) {
        BigDecimal end = new BigDecimal(most);
        return new NumberRange(end.negate(), end, UNROUNDED, ANY);
    }

    static NumberRange decimal(DecimalType type) {
        BigDecimal end = BigDecimal.TEN
                .pow(type.precision() - type.scale())
                .subtract(BigDecimal.ONE.movePointLeft(type.scale()));
        return new NumberRange(end.negate(), end, type.scale(), ANY);
    }

    boolean holds(BigDecimal value) {
        // A number of few digits may have an enormous scale: it is compared before it is written out.
        BigDecimal near =
                value.scale() > scale && scale < UNROUNDED ? value.setScale(scale, RoundingMode.HALF_UP) : value;
        return near.compareTo(least) >= 0 && near.compareTo(most) <= 0;
    }

    boolean holds(String value) {
        String words = value.strip();
        if (text == ANY && WORDS.matcher(words).matches()) {
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
