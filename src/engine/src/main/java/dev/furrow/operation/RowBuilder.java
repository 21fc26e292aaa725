package dev.furrow.operation;

import org.jspecify.annotations.Nullable;

/** A row that is being put together, column by column. */
public interface RowBuilder {
    /** Gives a column its value. */
    RowBuilder set(String column, @Nullable Object value);

    /** Brings the row. */
    RowsInto add();
}
