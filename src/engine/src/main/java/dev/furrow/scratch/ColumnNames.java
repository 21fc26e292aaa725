package dev.furrow.scratch;

import dev.furrow.schema.TableName;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names of tables and columns, by which schemas are told apart before anybody reads all of them. */
public final class ColumnNames {
    private ColumnNames() {}

    /**
     * Returns the names of {@code tables}, and of their columns behind those.
     *
     * @param all the columns of all tables
     */
    public static Set<String> of(Map<TableName, Set<String>> all, Set<String> tables) {
        Set<String> names = new HashSet<>(tables);
        all.forEach((table, columns) -> {
            if (tables.contains(table.name())) {
                columns.forEach(column -> names.add(table.name() + "." + column));
            }
        });
        return names;
    }
}
