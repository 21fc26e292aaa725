package dev.furrow.seed;

import dev.furrow.dialect.AddedRows;
import dev.furrow.dialect.SqlStatement;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import java.util.List;
import java.util.Optional;

/** Finds what the rows of one seed go into. */
final class SeedTargets {
    private final SeedDatabase database;
    private final Tables tables;
    private final Seed seed;

    SeedTargets(SeedDatabase database, Tables tables, Seed seed) {
        this.database = database;
        this.tables = tables;
        this.seed = seed;
    }

    /**
     * Returns the table that rows are for.
     *
     * @param name as {@link SeedSink#table} says
     * @throws FurrowException if the seed doesn't say which of its tables that is
     */
    Table table(String name, int line) {
        TableName wanted = name.isEmpty()
                ? null
                : new TableFinder(database, tables)
                        .find(name)
                        .orElseThrow(() -> new FurrowException(
                                seed.file().place(line), "there is no table \"" + name + "\"", List.of()));
        List<TableName> named = seed.tables().stream()
                .filter(table -> wanted == null || table.equals(wanted))
                .toList();
        if (named.size() == 1) {
            return tables.get(named.get(0));
        }
        if (wanted == null) {
            throw new FurrowException(
                    seed.file().place(line),
                    "its rows are for one table, and tables: names "
                            + seed.tables().size(),
                    List.of("Write one file for each table, or name each table above its rows in JSON or YAML."));
        }
        throw new FurrowException(seed.file().place(line), unsaid(name), List.of(naming(name)));
    }

    /** Requires that the seed says so if a statement adds rows to a table: else they would be added again by every run. */
    void requireNamed(SqlStatement statement) {
        Optional<TableName> filled = AddedRows.table(statement).flatMap(new TableFinder(database, tables)::find);
        if (filled.isEmpty() || seed.fillsAnyOf(tables.family(filled.get()))) {
            return;
        }
        String name = database.shown(filled.get());
        throw new FurrowException(
                statement.place(),
                unsaid(name),
                List.of(
                        naming(name),
                        "Or, if the table is not to be cleared:  INSERT INTO ... ON CONFLICT DO NOTHING"));
    }

    private static String unsaid(String name) {
        return "it fills table \"" + name + "\" without saying so";
    }

    private String naming(String name) {
        return "Name it at the beginning:  tables: " + tableNames() + ", " + name;
    }

    /**
     * Returns where the rows go that have values for {@code columns}.
     *
     * @throws FurrowException as {@link TargetColumns#target}
     */
    SeedTarget target(Table table, List<String> columns, int line) {
        return new TargetColumns(database, tables, table, seed.file().place(line)).target(seed, columns);
    }

    private String tableNames() {
        return String.join(", ", seed.tables().stream().map(database::shown).toList());
    }
}
