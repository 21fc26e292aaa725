package dev.furrow.sqlite.fill;

import dev.furrow.database.fill.BulkLoad;
import dev.furrow.database.fill.LoadTarget;
import dev.furrow.database.fill.RowErrors;
import dev.furrow.database.fill.RowShape;
import dev.furrow.schema.TableColumn;
import dev.furrow.value.SeedRow;
import dev.furrow.value.UnfitValueException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** SQLite's way: prepared inserts in batches. */
final class BatchLoad implements BulkLoad {
    private static final int MOST_ROWS = 1000;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final PreparedStatement insert;
    private final PreparedStatement changes;
    private final RowErrors errors;
    private final SqliteBinding[] bindings;
    private final boolean[] takesNull;
    private final long[] numbers;
    private int size;
    private int characters;
    private long rows;

    BatchLoad(Connection connection, String statement, LoadTarget target, RowErrors errors) throws SQLException {
        this.errors = errors;
        int columns = target.columns().size();
        this.bindings = new SqliteBinding[columns];
        this.takesNull = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            TableColumn column = target.columns().get(i);
            bindings[i] = new SqliteBinding(SqliteBinding.type(column), i + 1);
            // SQLite numbers a row without an id, and keeps NULL in other primary keys; PostgreSQL does neither.
            takesNull[i] = column.nullable() && !target.table().primaryKey().contains(column.name());
        }
        // Where changes aren't rows, they can't tell which row of several failed.
        boolean onlyRows =
                !InsertEffects.mayBeIn(connection, target.table().name().name());
        this.numbers = new long[onlyRows ? MOST_ROWS : 1];
        // Last, since nobody closes them if anything of the above fails.
        this.insert = connection.prepareStatement(statement);
        this.changes = connection.prepareStatement("SELECT total_changes()");
    }

    @Override
    public void row(SeedRow row, RowShape shape) throws SQLException {
        for (int i = 0; i < bindings.length; i++) {
            bind(row, i, shape.cell(i));
        }
        insert.addBatch();
        numbers[size++] = row.number();
        characters += row.characters();
        if (size == numbers.length || characters > MOST_CHARACTERS) {
            settle();
        }
    }

    private void bind(SeedRow row, int index, int cell) throws SQLException {
        if (cell < 0 || row.isNull(cell)) {
            if (!takesNull[index]) {
                throw errors.missing(index, row, cell);
            }
            bindings[index].bindNull(insert);
            return;
        }
        try {
            bindings[index].bind(insert, row, cell);
        } catch (UnfitValueException e) {
            throw errors.unfit(index, row, cell, e);
        }
    }

    @Override
    public void settle() throws SQLException {
        if (size == 0) {
            return;
        }
        long before = changes();
        try {
            insert.executeBatch();
        } catch (SQLException e) {
            throw errors.refused(e, numbers[failed(before, e)]);
        }
        rows += size;
        size = 0;
        characters = 0;
    }

    /** Returns which row of the batch failed: those before it are in. */
    private int failed(long before, SQLException failure) {
        if (numbers.length == 1) {
            return 0;
        }
        try {
            return (int) (changes() - before);
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return 0;
        }
    }

    private long changes() throws SQLException {
        try (ResultSet row = changes.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        changes.close();
    }
}
