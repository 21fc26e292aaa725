package dev.furrow.seed.load;

import dev.furrow.error.Diagnostic;
import dev.furrow.postgres.seed.PostgresSequences;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.sqlite.seed.SqliteSequences;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The numbers that a database gives to rows which bring none. */
public interface SequenceSynchronizer {
    static SequenceSynchronizer of(SeedDatabase database, Tables tables) {
        return database.product().equals(Product.POSTGRESQL)
                ? new PostgresSequences(database, tables)
                : new SqliteSequences(database, tables);
    }

    /** Puts the counters of {@code cleared}, which are empty, back to their start. */
    void restart(Collection<TableName> cleared) throws SQLException;

    /**
     * Puts the counters of filled tables behind their largest values, and those of cleared tables that are empty at their start.
     *
     * @return warnings about ranges that are full
     */
    List<Diagnostic> advance(Set<TableName> cleared, Set<TableName> filled) throws SQLException;
}
