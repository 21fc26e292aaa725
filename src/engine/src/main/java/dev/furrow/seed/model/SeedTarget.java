package dev.furrow.seed.model;

import dev.furrow.database.fill.RowKey;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a file's rows go into.
 *
 * @param columns in the order of a row's values
 * @param keys by the positions of values that name another row instead, how that row is found
 */
public record SeedTarget(Seed seed, Table table, List<TableColumn> columns, Map<Integer, RowKey> keys) {
    public SeedTarget {
        columns = List.copyOf(columns);
        keys = Map.copyOf(keys);
    }

    /** Returns how the row is found that the value at {@code cell} names. */
    public RowKey key(int cell) {
        return Objects.requireNonNull(keys.get(cell), "no key");
    }

    /** Returns where the value of {@code column} stands in a row; -1 if rows have none. */
    public int position(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }
}
