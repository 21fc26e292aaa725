package dev.furrow.database;

import dev.furrow.schema.OwnedSequence;
import dev.furrow.schema.Schema;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.schema.told.TableSize;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** What one product's system tables are asked; the answers are described at {@link Inspector}. */
public interface Catalog {
    SortedSet<TableName> tableNames() throws SQLException;

    /** Overridden where the catalog has such a number beside each name. */
    default Map<TableName, Integer> mostColumns() throws SQLException {
        Map<TableName, Integer> most = new HashMap<>();
        tableNames().forEach(name -> most.put(name, Integer.MAX_VALUE));
        return most;
    }

    Map<TableName, Set<String>> columnNames() throws SQLException;

    Tables tables() throws SQLException;

    Schema schema() throws SQLException;

    Map<TableName, TableSize> sizes() throws SQLException;

    Map<TableName, OwnedSequence.Position> positions(Collection<OwnedSequence> sequences) throws SQLException;
}
