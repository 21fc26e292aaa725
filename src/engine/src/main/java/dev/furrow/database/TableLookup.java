package dev.furrow.database;

import dev.furrow.schema.TableName;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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

    /**
     * A table in another schema.
     *
     * @param onSearchPath whether an unqualified name may lead there
     * @param readable whether the user may read it
     */
    record Namesake(String schema, boolean onSearchPath, boolean readable) {}

    /**
     * Returns tables of the same name that have {@code column}, in other schemas that the user may look into: first those on the search
     * path, in its order, then the others by name.
     */
    List<Namesake> namesakes(TableName table, String column) throws SQLException;

    /** Returns whether a table in any schema is called by one of these names. */
    boolean hasAnyCalled(Collection<String> names) throws SQLException;

    /** Returns whether a schema of that name is there. */
    boolean hasSchema(String schema) throws SQLException;
}
