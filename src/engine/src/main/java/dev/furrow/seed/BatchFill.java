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
    private record Bound(int line, List<@Nullable Object> values) {}

    private final Connection connection;
    private final PreparedStatement insert;
    private final SeedTarget target;
    private final BadRows badRows;
    private final List<SqliteType> types = new ArrayList<>();
    private final List<Bound> batch = new ArrayList<>(BATCH);
    private long rows;

    BatchFill(Connection connection, String statement, SeedTarget target, BadRows badRows) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(statement);
        this.target = target;
        this.badRows = badRows;
        for (TableColumn column : target.columns()) {
            types.add(SqliteType.of(column.type()));
        }
    }

    @Override
    public void row(Row row) throws SQLException {
        Bound bound = new Bound(row.line(), values(row));
        bind(bound);
        insert.addBatch();
        batch.add(bound);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    @Override
    public long finish() throws SQLException {
        flush();
        return rows;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }

    private List<@Nullable Object> values(Row row) {
        List<@Nullable Object> values = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            TableColumn column = target.columns().get(i);
            String text = row.value(i);
            if (text != null) {
                values.add(value(i, text, row.line()));
            } else if (!column.nullable() || target.table().primaryKey().contains(column.name())) {
                // SQLite numbers a row without an id, and keeps NULL in other primary keys; PostgreSQL does neither.
                throw badRows.nullValue(target, column, row.line());
            } else {
                values.add(null);
            }
        }
        return values;
    }

    private Object value(int index, String text, int line) {
        try {
            return types.get(index).value(text);
        } catch (UnfitValueException e) {
            throw badRows.unfit(target, target.columns().get(index), text, line, e);
        }
    }

    private void bind(Bound bound) throws SQLException {
        for (int i = 0; i < bound.values().size(); i++) {
            insert.setObject(i + 1, bound.values().get(i));
        }
    }

    private void flush() throws SQLException {
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
                return badRows.refused(target, bound.line(), e);
            }
        }
        throw failure;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
