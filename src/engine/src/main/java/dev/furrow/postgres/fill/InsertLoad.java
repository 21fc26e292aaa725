package dev.furrow.postgres.fill;

import dev.furrow.database.fill.BulkLoad;
import dev.furrow.database.fill.RowErrors;
import dev.furrow.database.fill.RowShape;
import dev.furrow.value.SeedRow;
import dev.furrow.value.UnfitValueException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** One INSERT for each row, where row security stands in COPY's way. */
final class InsertLoad implements BulkLoad {
    private final RowErrors errors;
    private final PostgresForm[] forms;
    private final PreparedStatement insert;
    private long rows;

    /**
     * Prepares the statement.
     *
     * @param forms of the target's columns
     */
    InsertLoad(Connection connection, String statement, PostgresForm[] forms, RowErrors errors) throws SQLException {
        this.errors = errors;
        this.forms = forms;
        this.insert = connection.prepareStatement(statement);
    }

    @Override
    public void row(SeedRow row, RowShape shape) throws SQLException {
        for (int i = 0; i < forms.length; i++) {
            // Of a type that isn't said, so that the server reads it as COPY does.
            insert.setObject(i + 1, text(row, i, shape.cell(i)), Types.OTHER);
        }
        try {
            rows += insert.executeUpdate();
        } catch (SQLException e) {
            throw errors.refused(e, row.number());
        }
    }

    private @Nullable String text(SeedRow row, int column, int cell) {
        if (cell < 0 || row.isNull(cell)) {
            return null;
        }
        String value = String.valueOf(row.value(cell));
        boolean isSentAsItIs = forms[column].isSentAsItIs(row.buffer(), row.start(cell), row.end(cell));
        try {
            return isSentAsItIs ? value : forms[column].text(row.cell(cell), value);
        } catch (UnfitValueException e) {
            throw errors.unfit(column, row, cell, e);
        }
    }

    @Override
    public void settle() {}

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
