package dev.furrow.seed.plan;

import dev.furrow.database.fill.KeyRef;
import dev.furrow.schema.TableName;
import dev.furrow.seed.model.ClearingPlan;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.TableRows;
import dev.furrow.seed.model.UnseededRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a seeding will do.
 *
 * @param schema the application's; empty where there are no schemas
 * @param seeds in the order in which they are filled; empty if there are none
 * @param leftOut those that {@code seeds} depend on and that were not chosen
 * @param clearing what happens to the tables before
 * @param fillStatements what fills the tables, without rows
 * @param deferred the foreign keys that wait until all rows are in
 * @param rows how many rows each seed has, if that was asked for; one in SQL or Java, which doesn't tell before it runs, is left out
 */
public record SeedPlan(
        String schema,
        List<Seed> seeds,
        List<Seed> leftOut,
        ClearingPlan clearing,
        List<String> fillStatements,
        Set<KeyRef> deferred,
        Map<Seed, Long> rows) {
    public SeedPlan {
        seeds = List.copyOf(seeds);
        leftOut = List.copyOf(leftOut);
        fillStatements = List.copyOf(fillStatements);
        deferred = Set.copyOf(deferred);
        rows = Map.copyOf(rows);
    }

    /** Returns the same plan with the numbers of its seeds' rows. */
    SeedPlan with(Map<Seed, Long> counted) {
        return new SeedPlan(schema, seeds, leftOut, clearing, fillStatements, deferred, counted);
    }

    /** Returns the tables that lose their rows, in the order in which they do; empty if nothing is cleared. */
    public List<TableName> cleared() {
        return clearing.tables();
    }

    /** Returns those of {@link #cleared} that no chosen seed fills, with the rows that they held when the plan was made. */
    public List<TableRows> beyond() {
        return clearing.beyond();
    }

    /** Returns the seeded tables that would lose rows which no seed put there, if that was asked for. */
    public List<UnseededRows> unseeded() {
        return clearing.unseeded();
    }

    /** Returns what is sent to the database, without a seed's rows; sequences are set besides, where they have to be. */
    public List<String> statements() {
        List<String> statements = new ArrayList<>(clearing.statements());
        statements.addAll(fillStatements);
        return statements;
    }

    /** Returns the tables that the seeds fill. */
    public SortedSet<TableName> filled() {
        SortedSet<TableName> filled = new TreeSet<>();
        seeds.forEach(seed -> filled.addAll(seed.tables()));
        return filled;
    }

    /** Returns a table's name as messages show it: without the application's own schema. */
    public String shown(TableName table) {
        return table.shownIn(schema);
    }
}
