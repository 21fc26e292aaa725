package dev.furrow.seed;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import java.util.List;

/**
 * What a file's rows go into.
 *
 * @param columns in the file's order
 */
record SeedTarget(Seed seed, Table table, List<TableColumn> columns) {
    /**
     * Returns where the rows go that a file begins with {@code columns}.
     *
     * @param name as {@link SeedSink#table} says
     * @throws FurrowException as {@link TargetColumns#of}, or if the file doesn't say which table it means
     */
    static SeedTarget of(SeedDatabase database, Tables tables, Seed seed, String name, List<String> columns, int line) {
        Table table = tables.get(tableName(database, seed, name, line));
        return new SeedTarget(
                seed,
                table,
                TargetColumns.of(database, table, columns, seed.file().place(line)));
    }

    private static TableName tableName(SeedDatabase database, Seed seed, String name, int line) {
        List<TableName> named = seed.tables().stream()
                .filter(table -> name.isEmpty() || database.shown(table).equalsIgnoreCase(name))
                .toList();
        if (named.size() != 1) {
            throw new FurrowException(
                    seed.file().place(line),
                    "its rows are for one table, and tables: names "
                            + seed.tables().size(),
                    List.of("Write one file for each table."));
        }
        return named.get(0);
    }
}
