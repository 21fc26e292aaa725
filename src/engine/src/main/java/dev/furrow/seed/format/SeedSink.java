package dev.furrow.seed.format;

import dev.furrow.sql.SqlStatement;
import dev.furrow.value.SeedRow;
import java.sql.Connection;
import java.util.List;

/** Takes what a seed holds: tables' rows, or statements. */
public interface SeedSink {
    /** Hears that so many further bytes of the file were read or passed over. */
    void bytes(long count);

    /**
     * Begins the rows of a table.
     *
     * @param table as the file names it; empty for the only one that the file fills
     * @param line where it says so
     */
    void table(String table, int line);

    /**
     * Says which columns the rows from here on have values for.
     *
     * @param names as the file writes them
     * @param line where it names them
     */
    void columns(List<String> names, int line);

    /**
     * Takes a row of the table that began last, with a value for each of the columns.
     *
     * @param row the reader's own, which it uses again
     * @return whether it wants more
     */
    boolean row(SeedRow row);

    /**
     * Takes a statement.
     *
     * @return whether it wants more
     */
    boolean statement(SqlStatement statement);

    /** Returns the connection of the run, for a program that asks the database; every row that was taken is in its table. */
    Connection connection();
}
