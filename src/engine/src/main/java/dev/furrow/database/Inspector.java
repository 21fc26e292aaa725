package dev.furrow.database;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.OwnedSequence;
import dev.furrow.schema.Schema;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.schema.told.TableSize;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * Reads what a live database holds, each question in a fixed number of queries, whatever the number of tables. Names of tables
 * have their schema in front on PostgreSQL and none on SQLite.
 *
 * <p>Each method throws a {@link FurrowException} if the database doesn't answer.
 */
public final class Inspector {
    private final Catalog catalog;

    private Inspector(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Looks through {@code connection}, which stays the caller's.
     *
     * @param schema the application's schema
     */
    public static Inspector of(DatabaseSystem system, Connection connection, String schema) {
        return new Inspector(system.catalog(connection, schema));
    }

    /** Returns the names of the tables in the application's schema, in one query; views are none. */
    public SortedSet<TableName> tableNames() {
        return read("the names of the tables", catalog::tableNames);
    }

    /**
     * Returns the tables of {@link #tableNames}, each with a number of columns that it can't have more of, in one query as cheap as that one;
     * {@link Integer#MAX_VALUE} where the database would have to count them.
     */
    public Map<TableName, Integer> mostColumns() {
        return read("the names of the tables", catalog::mostColumns);
    }

    /** Returns the names of the columns of each table in the application's schema, in one query; a table may have none. */
    public Map<TableName, Set<String>> columnNames() {
        return read("the names of the columns", catalog::columnNames);
    }

    /** Returns the tables of all schemas but the system's own. */
    public Tables tables() {
        return read("the tables", catalog::tables);
    }

    /** Returns all that the application's schema has, but for rows. */
    public Schema schema() {
        return read("the schema", catalog::schema);
    }

    /** Returns how much is in each table of the application's schema, by their names alone. */
    public Map<TableName, TableSize> sizes() {
        return read("the tables' sizes", catalog::sizes);
    }

    /** Returns where each of {@code sequences} stands, by its name. */
    public Map<TableName, OwnedSequence.Position> positions(Collection<OwnedSequence> sequences) {
        if (sequences.isEmpty()) {
            return Map.of();
        }
        return read("the sequences", () -> catalog.positions(sequences));
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private static <T> T read(String what, Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new FurrowException(Diagnostic.of("can't read " + what + ": " + e.getMessage()), e);
        }
    }
}
