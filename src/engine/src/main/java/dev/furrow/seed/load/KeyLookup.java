package dev.furrow.seed.load;

import dev.furrow.postgres.seed.PostgresKeyLookup;
import dev.furrow.schema.Product;
import dev.furrow.seed.model.RowKey;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.sqlite.seed.SqliteKeyLookup;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Asks the database for rows that a key names. */
public interface KeyLookup {
    /**
     * Returns what was asked for of the rows that keys name; for a key that several rows have, two of
     * them.
     *
     * @param keys no key twice
     */
    Map<String, List<String>> find(Collection<String> keys) throws SQLException;

    static KeyLookup of(SeedDatabase database, RowKey key) {
        return database.product().equals(Product.POSTGRESQL)
                ? new PostgresKeyLookup(database, key)
                : new SqliteKeyLookup(database, key);
    }
}
