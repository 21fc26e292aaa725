package dev.furrow.schema;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;

/**
 * Text of limited length.
 *
 * @param length in characters, from 1
 */
public record StringType(int length) implements DataType {
    public StringType {
        if (length < 1) {
            throw new FurrowException(
                    "string(" + length + ") can hold nothing", Advice.say("Give a length from 1, or use text()."));
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.string(this);
    }
}
