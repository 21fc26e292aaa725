package dev.furrow.seed;

import dev.furrow.dialect.SqlStatement;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what one seed holds into the database. */
final class SeedFill implements SeedSink, AutoCloseable {
    private final SeedPlan plan;
    private final Seed seed;
    private final Connection connection;
    private final BadRows badRows;
    private final Map<TableName, Long> before = new LinkedHashMap<>();
    private final List<TableRows> filled = new ArrayList<>();
    private @Nullable SeedTarget target;
    private @Nullable TableFill fill;

    SeedFill(SeedPlan plan, Seed seed) {
        this.plan = plan;
        this.seed = seed;
        this.connection = plan.database().connection();
        this.badRows = new BadRows(plan.database(), plan.readers());
    }

    /** Reads the whole seed and returns the rows that came into its tables. */
    static List<TableRows> run(SeedPlan plan, Seed seed) throws SQLException {
        try (SeedFill fill = new SeedFill(plan, seed)) {
            plan.readers().read(seed.file(), fill);
            fill.finishTable();
            fill.countStatements();
            return fill.filled;
        }
    }

    @Override
    public boolean table(String table, List<String> columns, int line) {
        finishTable();
        SeedTarget opened = SeedTarget.of(plan.database(), plan.tables(), seed, table, columns, line);
        target = opened;
        try {
            fill = open(opened);
        } catch (SQLException e) {
            throw error(opened, e);
        }
        return true;
    }

    private TableFill open(SeedTarget opened) throws SQLException {
        String sql = FillSql.of(plan.database().dialect(), opened.table().name(), opened.columns());
        return switch (plan.database().product()) {
            case POSTGRESQL -> new CopyFill(connection, sql);
            case SQLITE -> new BatchFill(connection, sql, opened, badRows);
        };
    }

    @Override
    public boolean row(Row row) {
        if (fill == null || target == null) {
            throw new IllegalStateException("a row of no table");
        }
        try {
            fill.row(row);
        } catch (SQLException e) {
            throw error(target, e);
        }
        return true;
    }

    @Override
    public boolean statement(SqlStatement statement) {
        if (before.isEmpty()) {
            seed.tables().forEach(table -> before.put(table, count(table)));
        }
        new StatementRun(plan.database()).run(statement);
        return true;
    }

    private void finishTable() {
        if (fill == null || target == null) {
            return;
        }
        try {
            filled.add(new TableRows(target.table().name(), fill.finish()));
            fill.close();
            fill = null;
        } catch (SQLException e) {
            throw error(target, e);
        }
    }

    private FurrowException error(SeedTarget at, SQLException failure) {
        return new PostgresOrphans(plan).error(failure).orElseGet(() -> badRows.refusedByCopy(at, failure));
    }

    private void countStatements() {
        before.forEach((table, rows) -> filled.add(new TableRows(table, Math.max(0, count(table) - rows))));
    }

    private long count(TableName table) {
        String query = "SELECT count(*) FROM " + plan.database().dialect().quote(table);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new FurrowException(null, query + ": " + e.getMessage(), List.of(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (fill != null) {
            fill.close();
        }
    }
}
