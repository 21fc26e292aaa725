package dev.furrow.database.fill;

import dev.furrow.error.FurrowException;
import dev.furrow.value.SeedRow;
import dev.furrow.value.UnfitValueException;
import java.sql.SQLException;

/** Makes the errors for rows that a {@link BulkLoad} can't take: it knows neither their file nor how they came about. */
public interface RowErrors {
    /**
     * Returns the error for NULL in a column that doesn't take it.
     *
     * @param column the number of the column among those that are filled
     * @param cell where the row has it; -1 if it leaves the column out
     */
    FurrowException missing(int column, SeedRow row, int cell);

    /**
     * Returns the error for a text that is no value of its column's type.
     *
     * @param column the number of the column among those that are filled
     */
    FurrowException unfit(int column, SeedRow row, int cell, UnfitValueException why);

    /**
     * Returns the error for a row that the database refuses.
     *
     * @param number the row's {@link SeedRow#number}; 0 if the database doesn't say which one it was
     */
    FurrowException refused(SQLException failure, long number);
}
