package dev.furrow.testing;

import dev.furrow.database.Connector;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/**
 * A role that isn't the superuser, and may do everything in one database; gone when it is closed. The database is dropped before.
 *
 * @param name as it is without quotes
 */
public record Role(FreshDatabase database, String name) implements AutoCloseable {
    /** Makes a role. */
    public static Role in(FreshDatabase database) throws SQLException {
        String name = database.name() + "_role";
        Postgres.execute("CREATE ROLE " + name + " LOGIN PASSWORD 'right'");
        Postgres.execute("GRANT ALL ON DATABASE " + database.name() + " TO " + name);
        database.execute("GRANT ALL ON SCHEMA public TO " + name);
        return new Role(database, name);
    }

    /** Returns the URL by which it connects. */
    public String url() {
        return "postgres://" + name + ":right@" + address() + "/" + database.name();
    }

    /** Returns the server's host and port. */
    public String address() {
        URI uri = URI.create(database.url().substring("jdbc:".length()));
        return uri.getHost() + ":" + uri.getPort();
    }

    public Connector connector() {
        return Databases.url(url(), Path.of(""), "furrow.url").connector();
    }

    /** Lets it have so many connections. */
    public void limit(int connections) {
        Postgres.execute("ALTER ROLE " + name + " CONNECTION LIMIT " + connections);
    }

    /** Returns the server's processes that work for it. */
    public Set<Integer> processes() throws SQLException {
        Set<Integer> processes = new TreeSet<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT pid FROM pg_stat_activity WHERE usename = '" + name + "'")) {
            while (rows.next()) {
                processes.add(rows.getInt(1));
            }
        }
        return processes;
    }

    @Override
    public void close() {
        Postgres.execute("DROP ROLE " + name);
    }
}
