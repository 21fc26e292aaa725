package dev.furrow.schema;

import java.math.BigInteger;

/**
 * A sequence that belongs to a column (identity or serial) and goes when that goes.
 *
 * @param column the column that owns it
 * @param owner the role that owns it
 * @param isOurs whether the connection's user has that role, and so may restart it
 * @param start the first value
 * @param increment never 0
 * @param cycle whether it begins again after its last value
 */
public record OwnedSequence(
        TableName name,
        String column,
        String owner,
        boolean isOurs,
        long start,
        long increment,
        long min,
        long max,
        boolean cycle) {

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
