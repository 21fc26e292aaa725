package dev.furrow.bench.apply;

import dev.furrow.bench.process.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * A database on a server, and the program psql.
 *
 * @param port the server's, or that of what stands in front of it
 */
record PostgresTarget(PostgresServer server, String title, String port) implements Target {
    private static final String DATABASE = "furrow_bench";

    static PostgresTarget on(PostgresServer server) {
        return on(server, "PostgreSQL");
    }

    static PostgresTarget on(PostgresServer server, String title) {
        return new PostgresTarget(server, title, server.parts().getProperty("PGPORT"));
    }

    @Override
    public String jdbc() {
        return "jdbc:postgresql://" + address() + "?user=" + part("user") + "&password=" + part("password");
    }

    @Override
    public String url() {
        return login() + "?sslmode=disable";
    }

    @Override
    public String sqlalchemy() {
        return login();
    }

    private String login() {
        return "postgresql://" + part("user") + ":" + part("password") + "@" + address();
    }

    private String address() {
        return part("PGHOST") + ":" + port + "/" + DATABASE;
    }

    private String part(String name) {
        return server.parts().getProperty(name, "");
    }

    @Override
    public List<String> program(Path script) {
        return List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", url(), "-f", script.toString());
    }

    @Override
    public void reset() throws SQLException {
        server.execute(
                "DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)", "CREATE DATABASE " + DATABASE, "CHECKPOINT");
    }

    @Override
    public Connection connect() throws SQLException {
        return Objects.requireNonNull(new org.postgresql.Driver().connect(jdbc(), new Properties()));
    }
}
