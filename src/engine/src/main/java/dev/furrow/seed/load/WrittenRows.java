package dev.furrow.seed.load;

import dev.furrow.schema.TableName;
import dev.furrow.schema.TableTrait;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.RowCounts;
import dev.furrow.seed.model.SeedDatabase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows a seed's own statements, or what its program does with the connection, bring into its tables: as many as there are more
 * in the end, without those that came row by row. Tables whose rows may be hidden aren't counted.
 */
final class WrittenRows {
    private final RowCounts counts;
    private final List<TableName> countable;
    private final Map<TableName, Long> others = new LinkedHashMap<>();
    private boolean begun;

    WrittenRows(SeedDatabase database, Collection<TableName> tables) {
        this.counts = new RowCounts(database);
        this.countable = tables.stream()
                .filter(table -> !hides(database.tables(), table))
                .toList();
    }

    private static boolean hides(Tables tables, TableName table) {
        return tables.find(table)
                .filter(known -> known.is(TableTrait.HIDES_ROWS))
                .isPresent();
    }

    /**
     * Looks at the tables before the first statement, and returns whether it is.
     *
     * @param loaded the rows that came row by row so far
     */
    boolean begin(Map<TableName, Long> loaded) {
        if (begun) {
            return false;
        }
        begun = true;
        countable.forEach(table -> others.put(table, withoutLoaded(table, loaded)));
        return true;
    }

    /**
     * Returns the rows that statements brought into each table.
     *
     * @param loaded all rows that came row by row
     */
    Map<TableName, Long> end(Map<TableName, Long> loaded) {
        Map<TableName, Long> written = new LinkedHashMap<>();
        others.forEach((table, before) -> written.put(table, Math.max(0, withoutLoaded(table, loaded) - before)));
        return written;
    }

    private long withoutLoaded(TableName table, Map<TableName, Long> loaded) {
        return counts.of(table) - loaded.getOrDefault(table, 0L);
    }
}
