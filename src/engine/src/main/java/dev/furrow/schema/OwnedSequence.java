package dev.furrow.schema;

import java.math.BigInteger;

/**
 * A sequence that numbers a column, as far as the database says so.
 *
 * @param column the column that takes its values
 * @param use what says that it does
 * @param owner the role that owns it
 * @param isOurs whether the connection's user has that role, and so may restart it
 * @param start the first value
 * @param increment never 0
 * @param cycle whether it begins again after its last value
 */
public record OwnedSequence(
        TableName name,
        String column,
        Use use,
        String owner,
        boolean isOurs,
        long start,
        long increment,
        long min,
        long max,
        boolean cycle) {
    /** What says that a sequence numbers a column. */
    public enum Use {
        /** It belongs to the column (identity or serial), and goes when that goes. */
        OWNED,
        /** The column's default takes its values; others may, too. */
        DEFAULT,
        /** Nothing but their names: entity mappings number primary keys so, and take several values at once. */
        NAME
    }

    public boolean isOwned() {
        return use == Use.OWNED;
    }

    /**
     * Returns the value after which it has to stand where {@code value} is the last one of its column: whoever takes several values
     * at once may begin as many below the one that the sequence gave.
     */
    public BigInteger reserved(BigInteger value) {
        BigInteger step = BigInteger.valueOf(increment);
        return use == Use.NAME ? value.add(step).subtract(BigInteger.valueOf(step.signum())) : value;
    }

    /** Where a sequence stands: the value that it gave last, or, while {@code isCalled} is false, will give next. */
    public record Position(long lastValue, boolean isCalled) {}

    /** Returns the value that it gives next from {@code position}, which may lie outside of its range. */
    public BigInteger next(Position position) {
        BigInteger last = BigInteger.valueOf(position.lastValue());
        return position.isCalled() ? last.add(BigInteger.valueOf(increment)) : last;
    }

    /** Returns whether {@code value} comes after {@code other} in the direction of the increment. */
    public boolean isPast(BigInteger value, BigInteger other) {
        return increment > 0 ? value.compareTo(other) > 0 : value.compareTo(other) < 0;
    }

    /**
     * Returns the first of the values that it gives from its start which comes after {@code value}. It may lie outside of its
     * range.
     */
    public BigInteger firstPast(BigInteger value) {
        BigInteger first = BigInteger.valueOf(start);
        if (isPast(first, value)) {
            return first;
        }
        BigInteger step = BigInteger.valueOf(increment);
        return first.add(value.subtract(first).divide(step).add(BigInteger.ONE).multiply(step));
    }

    /** Returns whether it can give {@code value}. */
    public boolean reaches(BigInteger value) {
        return value.compareTo(BigInteger.valueOf(min)) >= 0 && value.compareTo(BigInteger.valueOf(max)) <= 0;
    }
}
