package dev.furrow.database;

import dev.furrow.schema.TableName;
import java.sql.SQLException;
import java.util.OptionalInt;

/**
 * The few questions about tables and schemas that every run asks, each one cheap query. Values stand in them as literals: the
 * drivers' prepared statements would be loaded for nothing else in a run that has nothing to do.
 */
public interface TableLookup {
    /** Returns whether a table or view of that name is there. */
    boolean hasTable(TableName table) throws SQLException;

    /**
     * Returns how many characters a column's declared type takes; empty where it takes any number, or the column isn't there.
     * SQLite keeps longer texts too; what is declared there holds all the same, so that a graph is good for both databases.
     */
    OptionalInt width(TableName table, String column) throws SQLException;

    /** Returns whether a schema of that name is there. */
    boolean hasSchema(String schema) throws SQLException;
}
