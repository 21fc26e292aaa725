package dev.furrow.seed;

import java.sql.SQLException;

/** Rows on their way into one table. Closing it without {@link #finish} gives them up. */
interface TableFill extends AutoCloseable {
    /** Takes a row. What is wrong with it may be found at a later one, or when all are there. */
    void row(Row row) throws SQLException;

    /** Returns the number of rows that are in the table now. */
    long finish() throws SQLException;

    @Override
    void close() throws SQLException;
}
