package dev.furrow.postgres.seed;

import dev.furrow.seed.diagnose.BadRows;
import dev.furrow.seed.diagnose.RowNumbers;
import dev.furrow.seed.load.TableFill;
import dev.furrow.seed.model.RowShape;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.value.SeedRow;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's COPY, which gives identity columns the values of the file, GENERATED ALWAYS or not. */
public final class CopyFill implements TableFill {
    /** How many statements the rows go in. */
    public enum Portions {
        /** One, which is open from the first row to the last. */
        ONE,
        /** One whenever a portion is full, and none is open in between. */
        MANY
    }

    private static final int FULL = 1 << 16;
    private static final int PORTION = 1 << 20;

    private final Connection connection;
    private final String statement;
    private final SeedTarget target;
    private final BadRows badRows;
    private final Portions portions;
    private final CopyText text;
    private final RowNumbers numbers = new RowNumbers();
    private @Nullable CopyIn copy;
    private long rows;

    public CopyFill(Connection connection, String statement, SeedTarget target, BadRows badRows, Portions portions) {
        this.connection = connection;
        this.statement = statement;
        this.target = target;
        this.badRows = badRows;
        this.portions = portions;
        this.text = new CopyText(target, badRows);
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
            }
        } catch (SQLException e) {
            throw badRows.refusedByCopy(target, numbers, e);
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
        } catch (SQLException e) {
            throw badRows.refusedByCopy(target, numbers, e);
        }
        text.clear();
    }
}
