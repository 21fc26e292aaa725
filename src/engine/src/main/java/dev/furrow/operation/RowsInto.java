package dev.furrow.operation;

import dev.furrow.operation.model.Row;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table. A value is null, a text, a number, a truth value, a date or time of {@code java.time}, a UUID or bytes. Rows
 * are sent as they come: there may be any number of them.
 */
public interface RowsInto {
    /** Brings a row, with a value for each of the columns that {@link Rows#into(String, String...)} named. */
    RowsInto row(@Nullable Object... values);

    /** Brings rows, with values as {@link #row} takes them. */
    RowsInto rows(Stream<Row> rows);

    /** Begins a row that names its columns itself; those that it leaves out get their defaults. */
    RowBuilder set(String column, @Nullable Object value);
}
