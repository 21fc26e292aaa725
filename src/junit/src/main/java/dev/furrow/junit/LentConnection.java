package dev.furrow.junit;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A connection that a parameter or a field was given. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
record LentConnection(Connection connection) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
