package dev.furrow.seed.plan;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.model.SeedSink;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.model.TableFinder;
import java.util.List;

/** Finds what the rows of one seed go into. */
public final class SeedTargets {
    private final SeedDatabase database;
    private final Tables tables;
    private final Seed seed;

    public SeedTargets(SeedDatabase database, Tables tables, Seed seed) {
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
    public Table table(String name, int line) {
        TableName wanted = name.isEmpty()
                ? null
                : new TableFinder(database, tables)
                        .find(name)
                        .orElseThrow(() ->
                                new FurrowException(seed.file().place(line), "there is no table \"" + name + "\""));
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
                    Advice.say("Write one file for each table, or name each table above its rows in JSON or YAML."));
        }
        throw new FurrowException(
                seed.file().place(line),
                "it fills table \"" + name + "\" without saying so",
                Advice.say("Name it at the beginning:  tables: " + tableNames() + ", " + name));
    }

    /**
     * Returns where the rows go that have values for {@code columns}.
     *
     * @throws FurrowException as {@link TargetColumns#target}
     */
    public SeedTarget target(Table table, List<String> columns, int line) {
        return new TargetColumns(database, tables, table, seed.file().place(line)).target(seed, columns);
    }

    private String tableNames() {
        return String.join(", ", seed.tables().stream().map(database::shown).toList());
    }
}
