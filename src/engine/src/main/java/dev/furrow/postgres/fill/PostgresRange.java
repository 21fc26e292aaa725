package dev.furrow.postgres.fill;

import dev.furrow.value.Cell;
import dev.furrow.value.UnfitValueException;
import java.util.Locale;

/**
 * Ranges and several of them in one value, {@code [1,5)}, which stay as they are.
 *
 * @param bound how each of their ends has to be written
 */
record PostgresRange(PostgresForm bound) implements PostgresForm {
    private static final String EMPTY = "empty";

    @Override
    public String text(Cell cell, String value) throws UnfitValueException {
        PostgresLiteral ends = new PostgresLiteral(value, "[](){},");
        while (ends.next()) {
            if (ends.isQuoted() || !ends.value().toLowerCase(Locale.ROOT).equals(EMPTY)) {
                bound.text(Cell.PLAIN, ends.value());
            }
        }
        return value;
    }

    @Override
    public boolean isSentAsItIs(char[] text, int from, int to) {
        return bound == ScalarForm.ANY;
    }
}
