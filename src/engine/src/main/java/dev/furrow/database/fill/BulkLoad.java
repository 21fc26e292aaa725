package dev.furrow.database.fill;

import dev.furrow.value.SeedRow;
import java.sql.SQLException;

/** Rows on their way into columns of one table. Closing it gives up those that are not settled. */
public interface BulkLoad extends AutoCloseable {
    /** Takes a row, which stays the caller's. What is wrong with it may be found at a later one, or when they are settled. */
    void row(SeedRow row, RowShape shape) throws SQLException;

    /** Puts every row that it took into the table, and leaves the connection free. */
    void settle() throws SQLException;

    /** Returns the number of rows that were settled. */
    long rows();

    @Override
    void close() throws SQLException;
}
