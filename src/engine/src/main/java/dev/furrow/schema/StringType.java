package dev.furrow.schema;

import dev.furrow.error.FurrowException;
import java.util.List;

/**
 * Text of limited length.
 *
 * @param length in characters, from 1
 */
public record StringType(int length) implements DataType {
    public StringType {
        if (length < 1) {
            throw new FurrowException(
                    "string(" + length + ") can hold nothing", List.of("Give a length from 1, or use text()."));
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.string(this);
    }
}
