package dev.furrow.schema;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;

/**
 * Exact numbers.
 *
 * @param precision digits in all, from 1
 * @param scale digits after the point, at most {@code precision}
 */
public record DecimalType(int precision, int scale) implements DataType {
    public DecimalType {
        if (precision < 1 || scale < 0 || scale > precision) {
            throw new FurrowException(Diagnostic.of("decimal(" + precision + ", " + scale + ") is no type")
                    .noting("The first number counts all digits, the second those after the point: decimal(10, 2)."));
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.decimal(this);
    }
}
