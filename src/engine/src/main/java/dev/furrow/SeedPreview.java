package dev.furrow;

import dev.furrow.schema.TableName;
import dev.furrow.seed.plan.SeedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a seeding would do, or is about to.
 *
 * @param schema the application's, which names of tables are shown without; empty where there are no schemas
 * @param seeds in the order in which they are filled; empty if there are none
 * @param leftOut those that {@code seeds} depend on and that were not chosen
 * @param cleared the tables that lose their rows, in the order in which they do
 * @param beyond those of them that no chosen seed fills, with the rows that they hold
 * @param unseeded those of them that hold rows which no seed put there; outside development alone
 * @param statements what is sent to the database, without a seed's rows; sequences are set besides, where they have to be
 */
public record SeedPreview(
        String schema,
        List<PlannedSeed> seeds,
        List<SeedView> leftOut,
        List<TableName> cleared,
        List<FilledTable> beyond,
        List<UnseededTable> unseeded,
        List<String> statements) {
    public SeedPreview {
        seeds = List.copyOf(seeds);
        leftOut = List.copyOf(leftOut);
        cleared = List.copyOf(cleared);
        beyond = List.copyOf(beyond);
        unseeded = List.copyOf(unseeded);
        statements = List.copyOf(statements);
    }

    private static final long UNKNOWN = -1;

    /** A seed that will be filled. */
    public static final class PlannedSeed {
        private final SeedView seed;
        private final long rows;

        private PlannedSeed(SeedView seed, long rows) {
            this.seed = seed;
            this.rows = rows;
        }

        public SeedView seed() {
            return seed;
        }

        /** Returns how many rows it has; nothing for one in SQL or Java, which doesn't tell before it runs, and where nobody asked. */
        public OptionalLong rows() {
            return rows == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(rows);
        }

        @Override
        public String toString() {
            return seed + " " + rows();
        }
    }

    /**
     * A table that would lose rows which no seed put there.
     *
     * @param rows what it holds
     * @param seeded what the last seeding put there; 0 if there was none
     */
    public record UnseededTable(TableName table, long rows, long seeded) {}

    /** Returns a table's name as messages show it: without the application's own schema. */
    public String shown(TableName table) {
        return table.shownIn(schema);
    }

    static SeedPreview of(SeedPlan plan) {
        List<PlannedSeed> seeds = new ArrayList<>();
        plan.seeds()
                .forEach(seed ->
                        seeds.add(new PlannedSeed(SeedView.of(seed), plan.rows().getOrDefault(seed, UNKNOWN))));
        List<UnseededTable> unseeded = new ArrayList<>();
        plan.unseeded().forEach(table -> unseeded.add(new UnseededTable(table.table(), table.rows(), table.seeded())));
        return new SeedPreview(
                plan.schema(),
                seeds,
                SeedView.of(plan.leftOut()),
                plan.cleared(),
                FilledTable.of(plan.beyond()),
                unseeded,
                plan.statements());
    }
}
