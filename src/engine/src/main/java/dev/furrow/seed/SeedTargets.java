package dev.furrow.seed;

import dev.furrow.dialect.SqlStatement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a file's rows go into, from its beginning alone. */
final class SeedTargets implements SeedSink {
    private final SeedPlan plan;
    private final Seed seed;
    private @Nullable SeedTarget target;

    private SeedTargets(SeedPlan plan, Seed seed) {
        this.plan = plan;
        this.seed = seed;
    }

    /** Returns the target of the rows of {@code seed}; none if it holds statements. */
    static Optional<SeedTarget> of(SeedPlan plan, Seed seed) {
        SeedTargets targets = new SeedTargets(plan, seed);
        plan.readers().read(seed.file(), targets);
        return Optional.ofNullable(targets.target);
    }

    @Override
    public boolean table(String table, List<String> columns, int line) {
        target = SeedTarget.of(plan.database(), plan.tables(), seed, table, columns, line);
        return false;
    }

    @Override
    public boolean row(Row row) {
        return false;
    }

    @Override
    public boolean statement(SqlStatement statement) {
        return false;
    }
}
