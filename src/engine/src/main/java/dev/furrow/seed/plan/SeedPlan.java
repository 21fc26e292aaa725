package dev.furrow.seed.plan;

import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.SeedRun;
import dev.furrow.seed.format.SeedReaders;
import dev.furrow.seed.model.ClearingPlan;
import dev.furrow.seed.model.KeyRef;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.model.UnseededRows;
import dev.furrow.value.TableRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a run of seeds will do. Making it has written nothing; {@link SeedRun} carries it out. */
public final class SeedPlan {
    private final SeedDatabase database;
    private final SeedReaders readers;
    private final Tables tables;
    private final SeedOrder.Ordered order;
    private final List<Seed> leftOut;
    private final ClearingPlan clearing;
    private final List<String> fillStatements;

    public SeedPlan(
            SeedDatabase database,
            SeedReaders readers,
            Tables tables,
            SeedOrder.Ordered order,
            List<Seed> leftOut,
            ClearingPlan clearing,
            List<String> fillStatements) {
        this.database = database;
        this.readers = readers;
        this.tables = tables;
        this.order = order;
        this.leftOut = List.copyOf(leftOut);
        this.clearing = clearing;
        this.fillStatements = List.copyOf(fillStatements);
    }

    /** Returns the seeds in the order in which they are filled; empty if there are none. */
    public List<Seed> seeds() {
        return order.seeds();
    }

    /** Returns the seeds that those of {@link #seeds} depend on and that were not chosen. */
    public List<Seed> leftOut() {
        return leftOut;
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
    public List<UnseededRows> strange() {
        return clearing.strange();
    }

    /**
     * Reads the seeds whole and returns how many rows each of them has; a seed in SQL or Java, which doesn't tell before it runs,
     * is left out.
     *
     * @throws dev.furrow.error.FurrowException with the line, if one isn't what its format says
     */
    public Map<Seed, Long> countRows() {
        Map<Seed, Long> counts = new LinkedHashMap<>();
        for (Seed seed : seeds()) {
            RowCount count = new RowCount(new SeedTargets(database, tables, seed));
            if (readers.isRepeatable(seed)) {
                readers.read(seed, count);
                count.rows().ifPresent(rows -> counts.put(seed, rows));
            }
        }
        return counts;
    }

    /** Returns what is sent to the database, without a seed's rows; counters are set besides, where they have to be. */
    public List<String> statements() {
        List<String> statements = new ArrayList<>(clearing.statements());
        statements.addAll(fillStatements);
        return statements;
    }

    /** Returns a table's name as messages show it: without the application's own schema. */
    public String shown(TableName table) {
        return database.shown(table);
    }

    public SeedDatabase database() {
        return database;
    }

    public SeedReaders readers() {
        return readers;
    }

    public Tables tables() {
        return tables;
    }

    public ClearingPlan clearing() {
        return clearing;
    }

    public Set<KeyRef> deferred() {
        return order.deferred();
    }

    /** Returns the tables that the seeds fill. */
    public SortedSet<TableName> filled() {
        SortedSet<TableName> filled = new TreeSet<>();
        seeds().forEach(seed -> filled.addAll(seed.tables()));
        return filled;
    }
}
