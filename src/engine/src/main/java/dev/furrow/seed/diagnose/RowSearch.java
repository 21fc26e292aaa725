package dev.furrow.seed.diagnose;

import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.seed.plan.TargetSink;
import dev.furrow.value.SeedRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a seed again to find a row. */
final class RowSearch implements TargetSink {
    /** Returns whether a row is meant. */
    interface Condition {
        boolean meets(SeedTarget target, SeedRow row);
    }

    /** A row that was found, and what its values are for. */
    record Found(SeedTarget target, SeedRow row) {}

    private final Condition condition;
    private long number;
    private @Nullable SeedTarget target;
    private @Nullable Found found;

    private RowSearch(Condition condition) {
        this.condition = condition;
    }

    /** Returns the first row of {@code seed} that meets {@code condition}; none if the seed can't be read twice. */
    static Optional<Found> first(PlannedRun run, Seed seed, Condition condition) {
        if (!run.contents().of(seed).isRepeatable()) {
            return Optional.empty();
        }
        RowSearch search = new RowSearch(condition);
        run.contents().read(seed, search);
        return Optional.ofNullable(search.found);
    }

    @Override
    public void target(SeedTarget wanted) {
        target = wanted;
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
}
