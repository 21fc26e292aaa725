package dev.furrow.seed;

import dev.furrow.dialect.SqlStatement;
import java.util.List;

/** Takes what a seed holds: tables' rows, or statements. */
interface SeedSink {
    /**
     * Begins the rows of a table.
     *
     * @param table as the file names it; empty for the only one that the file fills
     * @param columns as the file names them
     * @param line where it names them
     * @return whether it wants the rows
     */
    boolean table(String table, List<String> columns, int line);

    /**
     * Takes a row of the table that began last.
     *
     * @param row the reader's own, which it uses again
     * @return whether it wants more
     */
    boolean row(Row row);

    /**
     * Takes a statement.
     *
     * @return whether it wants more
     */
    boolean statement(SqlStatement statement);
}
