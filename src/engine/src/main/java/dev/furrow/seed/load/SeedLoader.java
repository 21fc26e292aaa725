package dev.furrow.seed.load;

import dev.furrow.database.fill.FillTransaction;
import dev.furrow.schema.TableName;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.TableRows;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.seed.plan.SeedProgress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the seeds of one run into the database, one after the other. */
public final class SeedLoader {
    private final PlannedRun run;
    private final FillTransaction transaction;
    private final SeedProgress progress;
    private final ExplicitIdentityValues identities;
    private final Map<TableName, Long> filled = new LinkedHashMap<>();

    /**
     * Prepares for a run.
     *
     * @param progress is told of rows while they are read
     */
    public SeedLoader(PlannedRun run, FillTransaction transaction, SeedProgress progress) {
        this.run = run;
        this.transaction = transaction;
        this.progress = progress;
        this.identities = new ExplicitIdentityValues(run);
    }

    /** Reads the whole seed and returns the rows that came into its tables. */
    public List<TableRows> load(Seed seed) throws SQLException {
        IndexSuspension suspension = new IndexSuspension(run, transaction, seed, filled.keySet());
        try (SeedLoad load = new SeedLoad(run, seed, suspension, identities, progress)) {
            List<TableRows> rows = load.run();
            rows.forEach(table -> filled.merge(table.table(), table.rows(), Long::sum));
            return rows;
        }
    }

    /** Returns the rows that came into each table, in the order in which they did. */
    public List<TableRows> filled() {
        List<TableRows> rows = new ArrayList<>();
        filled.forEach((table, count) -> rows.add(new TableRows(table, count)));
        return rows;
    }
}
