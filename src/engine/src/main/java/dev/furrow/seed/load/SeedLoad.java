package dev.furrow.seed.load;

import dev.furrow.database.DatabaseError;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.model.TableRows;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.seed.plan.SeedProgress;
import dev.furrow.seed.plan.TargetSink;
import dev.furrow.sql.SqlStatement;
import dev.furrow.value.SeedRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what one seed holds into the database. */
final class SeedLoad implements TargetSink, AutoCloseable {
    private final PlannedRun run;
    private final Seed seed;
    private final IndexSuspension suspension;
    private final ExplicitIdentityValues identities;
    private final LoadProgress progress;
    private final WrittenRows written;
    private final Map<TableName, Long> filled = new LinkedHashMap<>();
    private @Nullable TableLoad open;

    SeedLoad(
            PlannedRun run,
            Seed seed,
            IndexSuspension suspension,
            ExplicitIdentityValues identities,
            SeedProgress progress) {
        this.run = run;
        this.seed = seed;
        this.suspension = suspension;
        this.identities = identities;
        this.progress = new LoadProgress(seed, progress);
        this.written = new WrittenRows(run.database(), seed.tables());
    }

    /** Reads the whole seed and returns the rows that came into its tables. */
    List<TableRows> run() throws SQLException {
        run.database().session().notices().at(Place.of(seed.file().shown()));
        run.contents().read(seed, this);
        finishTable();
        restore();
        if (!run.contents().of(seed).isRows()) {
            // Whatever it did to the session, the next seed and Furrow's own statements find it as it was.
            run.database().session().restore();
        }
        written.end(filled).forEach((table, rows) -> filled.merge(table, rows, Long::sum));
        return filled.entrySet().stream()
                .map(table -> new TableRows(table.getKey(), table.getValue()))
                .toList();
    }

    @Override
    public void bytes(long count) {
        progress.bytes(count);
    }

    @Override
    public void table(Table table) {
        finishTable();
        open = new TableLoad(run, table, identities);
    }

    @Override
    public void target(SeedTarget target) {
        TableLoad into = open();
        try {
            suspension.begin(target);
            into.target(target);
        } catch (SQLException e) {
            throw failed(into, e);
        }
    }

    @Override
    public boolean row(SeedRow row) {
        TableLoad into = open();
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
        if (written.begin(loaded())) {
            beginStatements();
        }
        new StatementRun(run.database()).run(statement);
        return true;
    }

    @Override
    public Connection connection() {
        try {
            if (open != null) {
                open.release();
            }
        } catch (SQLException e) {
            throw failed(open, e);
        }
        restore();
        written.begin(loaded());
        beginStatements();
        return run.database().connection();
    }

    private void restore() {
        try {
            suspension.end();
        } catch (SQLException e) {
            throw failed(open, e);
        }
    }

    private void beginStatements() {
        try {
            identities.beginStatements(seed.tables());
        } catch (SQLException e) {
            throw failed(open, e);
        }
    }

    private TableLoad open() {
        if (open == null) {
            throw new IllegalStateException("rows of no table");
        }
        return open;
    }

    private void finishTable() {
        if (open == null) {
            return;
        }
        try {
            filled.merge(open.table().name(), open.finish(), Long::sum);
            open.close();
        } catch (SQLException e) {
            throw failed(open, e);
        }
        open = null;
    }

    private FurrowException failed(@Nullable TableLoad into, SQLException failure) {
        DatabaseError error = run.database().system().error(failure);
        String table =
                into == null ? "its tables" : run.plan().shown(into.table().name());
        Place place = Place.of(seed.file().shown());
        return new FurrowException(
                Diagnostic.of(place, "can't fill " + table + ": " + error.sentence())
                        .noting(error.facts()),
                failure);
    }

    /** Returns the rows that came into the tables row by row, none of which is under way. */
    private Map<TableName, Long> loaded() {
        Map<TableName, Long> loaded = new LinkedHashMap<>(filled);
        if (open != null) {
            loaded.merge(open.table().name(), open.rows(), Long::sum);
        }
        return loaded;
    }

    @Override
    public void close() throws SQLException {
        if (open != null) {
            open.close();
        }
    }
}
