package dev.furrow.seed.diagnose;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.fill.LateViolation;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.text.Wording;
import dev.furrow.value.SeedRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the row of a file that breaks a constraint which the database looks at when all rows are in: it says no line then. */
public final class LateErrors {
    private final PlannedRun run;

    public LateErrors(PlannedRun run) {
        this.run = run;
    }

    /** Returns the error for the row that {@code failure} is about, else for the files that may hold it. */
    public Optional<FurrowException> of(SQLException failure) {
        return ofRow(failure).or(() -> run.database().filler().late(failure).map(violation -> of(violation, failure)));
    }

    /** Returns the error for the row that {@code failure} is about, if a file holds it. */
    Optional<FurrowException> ofRow(SQLException failure) {
        return run.database()
                .filler()
                .late(failure)
                .flatMap(this::find)
                .map(found -> new SeedRowErrors(run, found.target()).refused(failure, found));
    }

    /** Returns the error for a constraint of which no row is known, with the files that its table's rows come from. */
    public FurrowException of(LateViolation violation, SQLException failure) {
        DatabaseError error = run.database().system().error(failure);
        List<String> files =
                fillers(violation).map(seed -> seed.file().shown()).distinct().toList();
        Diagnostic what = Diagnostic.of(error.sentence())
                .noting(error.facts())
                .noting(run.shown(violation.table()) + ": " + violation.rule());
        return new FurrowException(files.isEmpty() ? what : in(files, what), failure);
    }

    private static Diagnostic in(List<String> files, Diagnostic what) {
        return files.size() == 1
                ? what.at(Place.of(files.get(0)))
                : what.noting("Its rows come from " + Wording.list(files, "and") + ".");
    }

    private Stream<Seed> fillers(LateViolation violation) {
        return run.plan().seeds().stream()
                .filter(seed -> seed.fillsAnyOf(run.tables().withAncestors(violation.table())));
    }

    /** What the one too many came after may have been in the table before. */
    private Optional<RowSearch.Found> find(LateViolation violation) {
        Optional<RowSearch.Found> found = find(violation, violation.which());
        return found.isPresent() || violation.which() == 1 ? found : find(violation, 1);
    }

    private Optional<RowSearch.Found> find(LateViolation violation, int which) {
        AtomicInteger seen = new AtomicInteger();
        return fillers(violation)
                .map(seed -> RowSearch.first(
                        run,
                        seed,
                        (target, row) -> violation.values().are(values(violation, target, row))
                                && seen.incrementAndGet() == which))
                .flatMap(Optional::stream)
                .findFirst();
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
