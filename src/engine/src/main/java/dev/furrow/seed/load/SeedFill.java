package dev.furrow.seed.load;

import dev.furrow.database.Complaint;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.schema.TableName;
import dev.furrow.seed.diagnose.BadRows;
import dev.furrow.seed.model.RowCounts;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedSink;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.plan.SeedPlan;
import dev.furrow.seed.plan.SeedProgress;
import dev.furrow.seed.plan.SeedTargets;
import dev.furrow.sql.SqlStatement;
import dev.furrow.value.SeedRow;
import dev.furrow.value.TableRows;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts what one seed holds into the database. */
public final class SeedFill implements SeedSink, AutoCloseable {
    private final SeedPlan plan;
    private final Seed seed;
    private final SeedTargets targets;
    private final BadRows badRows;
    private final FillProgress progress;
    private final RowCounts counts;
    private final SuspendedIndexes asides;
    private final ExplicitIdentityValues numbers;
    private final Map<TableName, Long> before = new LinkedHashMap<>();
    private final Map<TableName, Long> filled = new LinkedHashMap<>();
    private @Nullable TableFilling filling;

    private SeedFill(
            SeedPlan plan,
            Seed seed,
            Set<TableName> filledBefore,
            ExplicitIdentityValues numbers,
            SeedProgress progress) {
        this.plan = plan;
        this.seed = seed;
        this.targets = new SeedTargets(plan.database(), plan.tables(), seed);
        this.badRows = new BadRows(plan);
        this.progress = new FillProgress(seed, progress);
        this.counts = new RowCounts(plan.database());
        this.asides = new SuspendedIndexes(plan, seed, filledBefore);
        this.numbers = numbers;
    }

    /**
     * Reads the whole seed and returns the rows that came into its tables.
     *
     * @param filledBefore the tables that seeds before this one filled
     * @param numbers what those brought
     */
    public static List<TableRows> run(
            SeedPlan plan,
            Seed seed,
            Set<TableName> filledBefore,
            ExplicitIdentityValues numbers,
            SeedProgress progress)
            throws SQLException {
        try (SeedFill fill = new SeedFill(plan, seed, filledBefore, numbers, progress)) {
            plan.readers().read(seed, fill);
            fill.finishTable();
            fill.putBack();
            fill.countStatements();
            return fill.filled.entrySet().stream()
                    .map(table -> new TableRows(table.getKey(), table.getValue()))
                    .toList();
        }
    }

    @Override
    public void bytes(long count) {
        progress.bytes(count);
    }

    @Override
    public boolean table(String name, int line) {
        finishTable();
        filling = new TableFilling(plan, targets.table(name, line), badRows, numbers);
        return true;
    }

    @Override
    public void columns(List<String> names, int line) {
        TableFilling into = filling();
        try {
            SeedTarget target = targets.target(into.table(), names, line);
            asides.begin(target);
            into.columns(target, names);
        } catch (SQLException e) {
            throw failed(into, e);
        }
    }

    @Override
    public boolean row(SeedRow row) {
        TableFilling into = filling();
        row.number(progress.next());
        try {
            into.row(row);
        } catch (SQLException e) {
            throw failed(into, e);
        }
        return true;
    }

    @Override
    public boolean statement(SqlStatement statement) {
        if (before.isEmpty()) {
            seed.tables().forEach(table -> before.put(table, counts.of(table)));
            beginStatements();
        }
        new StatementRun(plan.database()).run(statement);
        return true;
    }

    @Override
    public void settle() {
        try {
            if (filling != null) {
                filling.settle();
            }
        } catch (SQLException e) {
            throw failed(filling, e);
        }
        putBack();
        beginStatements();
    }

    private void putBack() {
        try {
            asides.end();
        } catch (SQLException e) {
            throw failed(filling, e);
        }
    }

    private void beginStatements() {
        try {
            numbers.beginStatements(seed.tables());
        } catch (SQLException e) {
            throw failed(filling, e);
        }
    }

    private TableFilling filling() {
        if (filling == null) {
            throw new IllegalStateException("rows of no table");
        }
        return filling;
    }

    private void finishTable() {
        if (filling == null) {
            return;
        }
        try {
            filled.merge(filling.table().name(), filling.finish(), Long::sum);
            filling.close();
        } catch (SQLException e) {
            throw failed(filling, e);
        }
        filling = null;
    }

    private FurrowException failed(@Nullable TableFilling into, SQLException failure) {
        Complaint complaint = Complaint.of(failure, plan.database().system());
        String table = into == null ? "its tables" : plan.shown(into.table().name());
        Place place = Place.of(seed.file().shown());
        return new FurrowException(
                Diagnostic.of(place, "can't fill " + table + ": " + complaint.summary())
                        .noting(complaint.facts()),
                failure);
    }

    private void countStatements() {
        before.forEach((table, rows) -> filled.merge(table, Math.max(0, counts.of(table) - rows), Long::sum));
    }

    @Override
    public void close() throws SQLException {
        if (filling != null) {
            filling.close();
        }
    }
}
