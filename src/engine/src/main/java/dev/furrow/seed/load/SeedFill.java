package dev.furrow.seed.load;

import dev.furrow.database.Complaint;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.seed.diagnose.BadRows;
import dev.furrow.seed.model.RowCounts;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.seed.plan.SeedProgress;
import dev.furrow.seed.plan.TargetSink;
import dev.furrow.sql.SqlStatement;
import dev.furrow.value.SeedRow;
import dev.furrow.value.TableRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts what one seed holds into the database. */
public final class SeedFill implements TargetSink, AutoCloseable {
    private final PlannedRun run;
    private final Seed seed;
    private final BadRows badRows;
    private final FillProgress progress;
    private final RowCounts counts;
    private final SuspendedIndexes asides;
    private final ExplicitIdentityValues numbers;
    private final Map<TableName, Long> before = new LinkedHashMap<>();
    private final Map<TableName, Long> filled = new LinkedHashMap<>();
    private @Nullable TableFilling filling;

    private SeedFill(
            PlannedRun run,
            Seed seed,
            Set<TableName> filledBefore,
            ExplicitIdentityValues numbers,
            SeedProgress progress) {
        this.run = run;
        this.seed = seed;
        this.badRows = new BadRows(run);
        this.progress = new FillProgress(seed, progress);
        this.counts = new RowCounts(run.database());
        this.asides = new SuspendedIndexes(run, seed, filledBefore);
        this.numbers = numbers;
    }

    /**
     * Reads the whole seed and returns the rows that came into its tables.
     *
     * @param filledBefore the tables that seeds before this one filled
     * @param numbers what those brought
     */
    public static List<TableRows> run(
            PlannedRun run,
            Seed seed,
            Set<TableName> filledBefore,
            ExplicitIdentityValues numbers,
            SeedProgress progress)
            throws SQLException {
        try (SeedFill fill = new SeedFill(run, seed, filledBefore, numbers, progress)) {
            run.contents().read(seed, fill);
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
    public void table(Table table) {
        finishTable();
        filling = new TableFilling(run, table, badRows, numbers);
    }

    @Override
    public void target(SeedTarget target) {
        TableFilling into = filling();
        try {
            asides.begin(target);
            into.target(target);
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
        new StatementRun(run.database()).run(statement);
        return true;
    }

    @Override
    public Connection connection() {
        try {
            if (filling != null) {
                filling.settle();
            }
        } catch (SQLException e) {
            throw failed(filling, e);
        }
        putBack();
        beginStatements();
        return run.database().connection();
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
        Complaint complaint = Complaint.of(failure, run.database().system());
        String table =
                into == null ? "its tables" : run.plan().shown(into.table().name());
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
