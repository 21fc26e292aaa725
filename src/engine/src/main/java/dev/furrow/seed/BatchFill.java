package dev.furrow.seed;

import dev.furrow.schema.TableColumn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQLite's way: prepared inserts in batches. */
final class BatchFill implements TableFill {
    private static final int BATCH = 1000;

    /** What was bound, kept until its batch is in: a batch that fails doesn't say which of its rows did. */
    private record Bound(SeedRow row, List<@Nullable Object> values) {}

    private final Connection connection;
    private final PreparedStatement insert;
    private final SeedTarget target;
    private final BadRows badRows;
    private final SqliteType[] types;
    private final List<Bound> batch = new ArrayList<>(BATCH);
    private long rows;

    BatchFill(Connection connection, String statement, SeedTarget target, BadRows badRows) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(statement);
        this.target = target;
        this.badRows = badRows;
        this.types = SqliteType.of(target.columns());
    }

    @Override
    public void row(SeedRow row, RowShape shape) throws SQLException {
        Bound bound = new Bound(row.copy(), values(row, shape));
        bind(bound);
        insert.addBatch();
        batch.add(bound);
        if (batch.size() == BATCH) {
            settle();
        }
    }

    private List<@Nullable Object> values(SeedRow row, RowShape shape) {
        List<@Nullable Object> values = new ArrayList<>(types.length);
        for (int i = 0; i < types.length; i++) {
            values.add(value(row, i, shape.cell(i)));
        }
        return values;
    }

    private @Nullable Object value(SeedRow row, int index, int cell) {
        String text = cell < 0 ? null : row.value(cell);
        if (text == null) {
            requireNullable(row, index, cell);
            return null;
        }
        try {
            return types[index].value(row.cell(cell), text);
        } catch (UnfitValueException e) {
            throw badRows.unfit(target, index, row, cell, e);
        }
    }

    /** SQLite numbers a row without an id, and keeps NULL in other primary keys; PostgreSQL does neither. */
    private void requireNullable(SeedRow row, int index, int cell) {
        TableColumn column = target.columns().get(index);
        if (!column.nullable() || target.table().primaryKey().contains(column.name())) {
            throw badRows.nullValue(target, column, row, cell);
        }
    }

    private void bind(Bound bound) throws SQLException {
        for (int i = 0; i < types.length; i++) {
            insert.setObject(i + 1, bound.values().get(i));
        }
    }

    @Override
    public void settle() throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        execute("SAVEPOINT furrow_batch");
        try {
            insert.executeBatch();
        } catch (SQLException e) {
            execute("ROLLBACK TO furrow_batch");
            throw findBad(e);
        }
        execute("RELEASE furrow_batch");
        rows += batch.size();
        batch.clear();
    }

    /** Runs the rows of the batch one by one, and returns what is wrong with the first that fails. */
    private RuntimeException findBad(SQLException failure) throws SQLException {
        insert.clearBatch();
        for (Bound bound : batch) {
            bind(bound);
            try {
                insert.executeUpdate();
            } catch (SQLException e) {
                return badRows.refused(target, bound.row(), e);
            }
        }
        throw failure;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
