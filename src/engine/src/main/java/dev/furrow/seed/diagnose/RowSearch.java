package dev.furrow.seed.diagnose;

import dev.furrow.schema.Table;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedSink;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.plan.SeedPlan;
import dev.furrow.seed.plan.SeedTargets;
import dev.furrow.sql.SqlStatement;
import dev.furrow.value.SeedRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a seed again to find a row. */
final class RowSearch implements SeedSink {
    /** Tells whether a row is meant. */
    interface Condition {
        boolean meets(SeedTarget target, SeedRow row);
    }

    /** A row that was found, and what its values are for. */
    record Found(SeedTarget target, SeedRow row) {}

    private final SeedTargets targets;
    private final Condition condition;
    private long number;
    private @Nullable Table table;
    private @Nullable SeedTarget target;
    private @Nullable Found found;

    private RowSearch(SeedTargets targets, Condition condition) {
        this.targets = targets;
        this.condition = condition;
    }

    /** Returns the first row of {@code seed} that meets {@code condition}; none if the seed can't be read twice. */
    static Optional<Found> first(SeedPlan plan, Seed seed, Condition condition) {
        if (!plan.readers().isRepeatable(seed)) {
            return Optional.empty();
        }
        RowSearch search = new RowSearch(new SeedTargets(plan.database(), plan.tables(), seed), condition);
        plan.readers().read(seed, search);
        return Optional.ofNullable(search.found);
    }

    @Override
    public boolean table(String name, int line) {
        table = targets.table(name, line);
        return true;
    }

    @Override
    public void columns(List<String> names, int line) {
        if (table != null) {
            target = targets.target(table, names, line);
        }
    }

    @Override
    public boolean row(SeedRow row) {
        row.number(++number);
        if (target == null || !condition.meets(target, row)) {
            return true;
        }
        found = new Found(target, row.copy());
        return false;
    }

    @Override
    public boolean statement(SqlStatement statement) {
        return false;
    }
}
