package dev.furrow.postgres.connect;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Rows for a {@code COPY ... FROM STDIN}, which JDBC has no word for. */
public final class PostgresCopy {
    private PostgresCopy() {}

    /** Sends {@code rows} to {@code copy}, and returns how many the server took. */
    public static long in(Connection connection, String copy, Reader rows) throws SQLException {
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // What the server said of the rows.
            connection.clearWarnings();
        }
    }
}
