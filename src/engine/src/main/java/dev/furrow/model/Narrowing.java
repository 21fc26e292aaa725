package dev.furrow.model;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import java.util.List;

/** Tells whether a type holds less than another one. */
final class Narrowing {
    /** Each holds all that those before it do. */
    private static final List<DataType> WHOLE =
            List.of(SimpleType.SMALL_INTEGER, SimpleType.INTEGER, SimpleType.BIG_INTEGER);

    private Narrowing() {}

    /** Returns whether a value of {@code before} may not fit into {@code after}. */
    static boolean isOne(DataType before, DataType after) {
        if (before.equals(after) || after == SimpleType.TEXT) {
            return false;
        }
        if (WHOLE.contains(before) && WHOLE.contains(after)) {
            return WHOLE.indexOf(after) < WHOLE.indexOf(before);
        }
        if (before instanceof StringType shorter && after instanceof StringType longer) {
            return longer.length() < shorter.length();
        }
        if (before instanceof DecimalType one && after instanceof DecimalType other) {
            return other.scale() < one.scale() || other.precision() - other.scale() < one.precision() - one.scale();
        }
        if (WHOLE.contains(before) && after instanceof DecimalType decimal) {
            return decimal.precision() - decimal.scale() < 19;
        }
        return !(before == SimpleType.REAL && after == SimpleType.DOUBLE_PRECISION);
    }
}
