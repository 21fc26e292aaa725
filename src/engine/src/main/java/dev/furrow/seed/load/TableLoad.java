package dev.furrow.seed.load;

import dev.furrow.database.fill.BulkLoad;
import dev.furrow.database.fill.Filler;
import dev.furrow.database.fill.LoadTarget;
import dev.furrow.database.fill.LoadTarget.Portions;
import dev.furrow.database.fill.RowShape;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.ValueSource;
import dev.furrow.seed.diagnose.KeyErrors;
import dev.furrow.seed.diagnose.SeedRowErrors;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.value.SeedRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table, whatever columns each of them names. One statement takes rows that leave columns out, as long as NULL is
 * what those get; where the database would put in something else, such as a default, another statement goes on. Rows that wait for
 * others of their table are taken by whatever statement they need then.
 */
final class TableLoad implements ReferenceResolver.Taker, AutoCloseable {
    private final PlannedRun run;
    private final Table table;
    private final ExplicitIdentityValues identities;
    private final IdentityHashMap<SeedTarget, RowShape> shapes = new IdentityHashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private List<TableColumn> columns = List.of();
    private @Nullable BulkLoad load;
    private @Nullable ReferenceResolver resolver;
    private @Nullable SeedTarget target;
    private @Nullable RowShape shape;
    private long rows;

    TableLoad(PlannedRun run, Table table, ExplicitIdentityValues identities) {
        this.run = run;
        this.table = table;
        this.identities = identities;
    }

    Table table() {
        return table;
    }

    /** Says what the rows from here on name. */
    void target(SeedTarget wanted) throws SQLException {
        shape = statementFor(wanted);
        target = wanted;
    }

    /** Returns how rows of {@code wanted} lie in the statement that is under way, which is another one than before if it must. */
    private RowShape statementFor(SeedTarget wanted) throws SQLException {
        RowShape known = shapes.get(wanted);
        if (known == null) {
            wanted.columns().forEach(column -> seen.add(column.name()));
            if (!takes(wanted)) {
                begin(wanted);
            }
            known = shape(wanted);
            shapes.put(wanted, known);
        }
        return known;
    }

    /** Returns whether the statement that is under way takes rows of {@code wanted}. */
    private boolean takes(SeedTarget wanted) {
        for (TableColumn column : columns) {
            if (column.source() != ValueSource.NOTHING && wanted.position(column.name()) < 0) {
                return false;
            }
        }
        return columns.containsAll(wanted.columns())
                && (resolver != null || wanted.keys().isEmpty());
    }

    private RowShape shape(SeedTarget wanted) {
        return new RowShape(columns.stream()
                .mapToInt(column -> wanted.position(column.name()))
                .toArray());
    }

    private void begin(SeedTarget wanted) throws SQLException {
        if (resolver != null) {
            resolver.passOnPortion();
        }
        end();
        shapes.clear();
        columns = columns(wanted);
        identities.begin(table.name(), columns);
        Filler filler = run.database().filler();
        load = filler.load(
                new LoadTarget(table, columns, portions(wanted)),
                new SeedRowErrors(run, new SeedTarget(wanted.seed(), table, columns, wanted.keys())));
        if (resolver == null && !wanted.keys().isEmpty()) {
            resolver = new ReferenceResolver(filler, this, new KeyErrors(run.database()));
        }
    }

    /** Returns the columns of {@code wanted} and those of rows before that are NULL where a row leaves them out. */
    private List<TableColumn> columns(SeedTarget wanted) {
        List<TableColumn> found = new ArrayList<>(wanted.columns());
        for (TableColumn column : table.columns()) {
            boolean named = seen.contains(column.name()) && column.source() == ValueSource.NOTHING;
            if (named && !found.contains(column)) {
                found.add(column);
            }
        }
        return List.copyOf(found);
    }

    /** Between its rows a program may itself ask the database something. */
    private Portions portions(SeedTarget wanted) {
        return run.contents().of(wanted.seed()).isRepeatable() ? Portions.ONE : Portions.MANY;
    }

    /** Takes a row that names what was said last. */
    void row(SeedRow row) throws SQLException {
        if (load == null || target == null || shape == null) {
            throw new IllegalStateException("a row before its columns");
        }
        if (resolver == null) {
            load.row(row, shape);
        } else {
            resolver.row(new PendingRow(row.copy(), target));
        }
    }

    /** Puts every row that it took into the table but those that wait for others, and leaves the connection free. */
    void release() throws SQLException {
        if (resolver == null) {
            settle();
        } else {
            resolver.settle();
        }
    }

    @Override
    public void row(SeedRow row, SeedTarget of) throws SQLException {
        RowShape its = statementFor(of);
        Objects.requireNonNull(load).row(row, its);
    }

    @Override
    public void settle() throws SQLException {
        if (load != null) {
            load.settle();
        }
    }

    /** Returns how many rows are in the table, once all that it took are settled. */
    long rows() {
        return load == null ? rows : rows + load.rows();
    }

    /** Settles all rows, and returns how many there were. */
    long finish() throws SQLException {
        if (resolver != null) {
            resolver.finish();
        }
        end();
        return rows;
    }

    private void end() throws SQLException {
        settle();
        if (load != null) {
            rows += load.rows();
            load.close();
        }
        load = null;
    }

    @Override
    public void close() throws SQLException {
        if (load != null) {
            load.close();
        }
    }
}
