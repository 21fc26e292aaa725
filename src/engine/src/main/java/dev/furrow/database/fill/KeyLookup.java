package dev.furrow.database.fill;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Asks the database for the rows that a {@link RowKey} names. */
public interface KeyLookup {
    /**
     * Returns what was asked for of the rows that keys name; for a key that several rows have, two of them. A key that no row has is
     * left out.
     *
     * @param keys no key twice
     */
    Map<String, List<String>> find(Collection<String> keys) throws SQLException;
}
