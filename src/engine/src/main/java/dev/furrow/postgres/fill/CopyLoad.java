package dev.furrow.postgres.fill;

import dev.furrow.database.fill.BulkLoad;
import dev.furrow.database.fill.LoadTarget.Portions;
import dev.furrow.database.fill.RowErrors;
import dev.furrow.database.fill.RowShape;
import dev.furrow.error.FurrowException;
import dev.furrow.postgres.connect.PostgresErrors;
import dev.furrow.value.SeedRow;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's COPY, which gives identity columns the values of the file, GENERATED ALWAYS or not. */
final class CopyLoad implements BulkLoad {
    private static final int FULL = 1 << 16;
    private static final int PORTION = 1 << 20;

    private final Connection connection;
    private final String statement;
    private final RowErrors errors;
    private final Portions portions;
    private final CopyText text;
    private final RowNumbers numbers = new RowNumbers();
    private @Nullable CopyIn copy;
    private long rows;

    /**
     * Sends nothing yet.
     *
     * @param forms of the target's columns
     */
    CopyLoad(Connection connection, String statement, Portions portions, PostgresForm[] forms, RowErrors errors) {
        this.connection = connection;
        this.statement = statement;
        this.errors = errors;
        this.portions = portions;
        this.text = new CopyText(forms, errors);
    }

    @Override
    public void row(SeedRow row, RowShape shape) throws SQLException {
        text.add(row, shape);
        numbers.add(row.number());
        if (portions == Portions.MANY && text.length() >= PORTION) {
            settle();
        } else if (portions == Portions.ONE && text.length() >= FULL) {
            flush();
        }
    }

    @Override
    public void settle() {
        try {
            flush();
            if (copy != null) {
                rows += copy.endCopy();
                connection.clearWarnings();
            }
        } catch (SQLException e) {
            throw refused(e);
        }
        copy = null;
        numbers.clear();
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        if (text.length() == 0) {
            return;
        }
        try {
            if (copy == null) {
                copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            }
            copy.writeToCopy(text.bytes(), 0, text.length());
            // The driver would keep what the server says of each row until the end.
            connection.clearWarnings();
        } catch (SQLException e) {
            throw refused(e);
        }
        text.clear();
    }

    private FurrowException refused(SQLException failure) {
        return errors.refused(
                failure, numbers.of(CopyWhere.row(PostgresErrors.of(failure).where())));
    }
}
