package dev.furrow.seed.diagnose;

import dev.furrow.database.fill.LateViolation;
import dev.furrow.error.FurrowException;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.value.SeedRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Finds the row of a file that breaks a constraint which the database looks at when all rows are in: it says no line then. */
public final class LateErrors {
    private final PlannedRun run;

    public LateErrors(PlannedRun run) {
        this.run = run;
    }

    /** Returns the error for the row that {@code failure} is about, if a file holds it. */
    public Optional<FurrowException> of(SQLException failure) {
        return run.database()
                .filler()
                .late(failure)
                .flatMap(this::find)
                .map(found -> new SeedRowErrors(run, found.target()).refused(failure, found));
    }

    /** What the one too many came after may have been in the table before. */
    private Optional<RowSearch.Found> find(LateViolation violation) {
        Optional<RowSearch.Found> found = find(violation, violation.which());
        return found.isPresent() || violation.which() == 1 ? found : find(violation, 1);
    }

    private Optional<RowSearch.Found> find(LateViolation violation, int which) {
        AtomicInteger seen = new AtomicInteger();
        for (Seed seed : run.plan().seeds()) {
            if (seed.fillsAnyOf(run.tables().withAncestors(violation.table()))) {
                Optional<RowSearch.Found> found = RowSearch.first(
                        run,
                        seed,
                        (target, row) -> violation.values().are(values(violation, target, row))
                                && seen.incrementAndGet() == which);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static List<@Nullable String> values(LateViolation violation, SeedTarget target, SeedRow row) {
        List<@Nullable String> values = new ArrayList<>();
        for (String column : violation.columns()) {
            int position = target.position(column);
            values.add(position < 0 ? null : row.value(position));
        }
        return values;
    }
}
