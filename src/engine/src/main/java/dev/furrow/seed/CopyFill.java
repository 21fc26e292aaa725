package dev.furrow.seed;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's COPY, which gives identity columns the values of the file, GENERATED ALWAYS or not. */
final class CopyFill implements TableFill {
    private static final int FULL = 1 << 16;

    private final CopyIn copy;
    private final CopyText text = new CopyText();

    CopyFill(Connection connection, String statement) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    }

    @Override
    public void row(Row row) throws SQLException {
        text.add(row);
        if (text.length() >= FULL) {
            flush();
        }
    }

    @Override
    public long finish() throws SQLException {
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        if (text.length() > 0) {
            copy.writeToCopy(text.bytes(), 0, text.length());
            text.clear();
        }
    }
}
