package dev.furrow.database.fill;

import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** The one transaction of a seeding. Closing it rolls back what was not committed, and leaves the connection as it was. */
public interface FillTransaction extends AutoCloseable {
    /** Lets the foreign keys wait that the order of the rows breaks: tables are cleared by now, and rows begin to come. */
    void deferKeys() throws SQLException;

    /**
     * Takes off a table what makes filling it slow or its rows' order matter, as far as it can be made again exactly as it was.
     *
     * @param table one that is empty
     */
    SuspendedIndexes suspend(Table table, SuspendedIndexes.Extent extent) throws SQLException;

    /**
     * Looks, once all rows are in, whether each of a filled table refers to one that is there.
     *
     * @return one that doesn't, and wasn't there before this transaction began
     * @throws SQLException if the database itself refuses such a row, see {@link Filler#orphan}
     */
    Optional<Orphan> findOrphan() throws SQLException;

    /**
     * Returns what a failure of {@link #findOrphan} is about, of which nothing but the order of what was looked at tells: a trigger
     * that waits may say anything.
     */
    default Optional<LateViolation> late(SQLException failure) {
        return Optional.empty();
    }

    /** Commits. A failure to do so tells by {@link #orphaned} whether it was for rows that nobody looked at. */
    void commit() throws SQLException;

    /** Returns the tables that hold orphans, if a commit failed because of them; none if it failed for something else. */
    Set<TableName> orphaned(SQLException refusedCommit) throws SQLException;

    @Override
    void close() throws SQLException;
}
