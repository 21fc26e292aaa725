package dev.furrow.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database that nobody else uses; gone when it is closed.
 *
 * @param name what {@code current_database()} says
 * @param url {@code jdbc:postgresql://...} with user, and password where one is needed
 */
public record FreshDatabase(String name, String url) implements AutoCloseable {
    /** Opens a connection in the driver's own settings; the caller closes it. */
    public Connection connect() throws SQLException {
        return Postgres.connect(url);
    }

    /** Returns the role that {@link #url} connects as. */
    public String user() {
        try (Connection connection = connect()) {
            return connection.getMetaData().getUserName();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a script as this database's owner, all statements in one transaction. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        Postgres.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }
}
