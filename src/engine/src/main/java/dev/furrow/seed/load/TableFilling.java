package dev.furrow.seed.load;

import dev.furrow.postgres.seed.CopyFill;
import dev.furrow.schema.Product;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.ValueSource;
import dev.furrow.seed.diagnose.BadRows;
import dev.furrow.seed.model.RowShape;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.plan.FillSql;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.sqlite.seed.BatchFill;
import dev.furrow.value.SeedRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table, whatever columns each of them names. One statement takes rows that leave columns out, as long as NULL is
 * what those get; where the database would put in something else, such as a default, another statement goes on.
 */
final class TableFilling implements AutoCloseable {
    private final PlannedRun run;
    private final Table table;
    private final BadRows badRows;
    private final ExplicitIdentityValues numbers;
    private final IdentityHashMap<SeedTarget, RowShape> shapes = new IdentityHashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private List<TableColumn> columns = List.of();
    private @Nullable TableFill fill;
    private @Nullable RowShape shape;
    private boolean resolvesKeys;
    private long rows;

    TableFilling(PlannedRun run, Table table, BadRows badRows, ExplicitIdentityValues numbers) {
        this.run = run;
        this.table = table;
        this.badRows = badRows;
        this.numbers = numbers;
    }

    Table table() {
        return table;
    }

    /** Says what the rows from here on name. */
    void target(SeedTarget target) throws SQLException {
        RowShape known = shapes.get(target);
        if (known == null) {
            target.columns().forEach(column -> seen.add(column.name()));
            if (!takes(target)) {
                begin(target);
            }
            known = new RowShape(target, columns);
            shapes.put(target, known);
        }
        shape = known;
    }

    /** Returns whether the statement that is under way takes rows of {@code target}. */
    private boolean takes(SeedTarget target) {
        for (TableColumn column : columns) {
            if (column.source() != ValueSource.NOTHING && target.position(column.name()) < 0) {
                return false;
            }
        }
        return columns.containsAll(target.columns())
                && (resolvesKeys || target.keys().isEmpty());
    }

    private void begin(SeedTarget target) throws SQLException {
        end();
        shapes.clear();
        List<TableColumn> wanted = new ArrayList<>(target.columns());
        for (TableColumn column : table.columns()) {
            boolean named = seen.contains(column.name()) && column.source() == ValueSource.NOTHING;
            if (named && !wanted.contains(column)) {
                wanted.add(column);
            }
        }
        columns = List.copyOf(wanted);
        numbers.begin(table.name(), columns);
        resolvesKeys = !target.keys().isEmpty();
        fill = opened(new SeedTarget(target.seed(), table, columns, target.keys()));
    }

    private TableFill opened(SeedTarget target) throws SQLException {
        SeedDatabase database = run.database();
        String sql = FillSql.of(database.dialect(), table.name(), columns);
        TableFill opened = database.product().equals(Product.POSTGRESQL)
                ? new CopyFill(database.connection(), sql, target, badRows, portions(target))
                : new BatchFill(database.connection(), sql, target, badRows);
        return target.keys().isEmpty() ? opened : new ByKeyFill(database, opened, badRows);
    }

    /** Between the rows of a program it may itself ask the database something, which an open COPY would not let through. */
    private CopyFill.Portions portions(SeedTarget target) {
        return run.contents().of(target.seed()).isRepeatable() ? CopyFill.Portions.ONE : CopyFill.Portions.MANY;
    }

    void row(SeedRow row) throws SQLException {
        if (fill == null || shape == null) {
            throw new IllegalStateException("a row before its columns");
        }
        fill.row(row, shape);
    }

    void settle() throws SQLException {
        if (fill != null) {
            fill.settle();
        }
    }

    /** Settles all rows, and returns how many there were. */
    long finish() throws SQLException {
        end();
        return rows;
    }

    private void end() throws SQLException {
        if (fill != null) {
            fill.settle();
            rows += fill.rows();
            fill.close();
            fill = null;
        }
    }

    @Override
    public void close() throws SQLException {
        if (fill != null) {
            fill.close();
        }
    }
}
