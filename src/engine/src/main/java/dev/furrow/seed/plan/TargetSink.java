package dev.furrow.seed.plan;

import dev.furrow.schema.Table;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.sql.SqlStatement;
import dev.furrow.value.SeedRow;
import java.sql.Connection;

/** Takes what a seed holds, its rows with the table and the columns that they go into. */
public interface TargetSink {
    /** Hears that so many further bytes of the file were read or passed over. */
    default void bytes(long count) {}

    /** Hears that the rows of a table begin. */
    default void table(Table table) {}

    /** Hears what the values of the rows from here on go into. The same object means the same columns. */
    void target(SeedTarget target);

    /**
     * Takes a row.
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
    default boolean statement(SqlStatement statement) {
        return false;
    }

    /** Returns the connection of the run, for a program that asks the database; every row that was taken is in its table. */
    default Connection connection() {
        throw new IllegalStateException("no program is run here");
    }
}
