package dev.furrow.bench.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A server on the loopback interface. */
public final class PostgresServer implements AutoCloseable {
    /** A role that has to prove itself by SCRAM, as on most servers; the others needn't. */
    private static final String PROVING = "prover";

    private final String url;
    private final @Nullable EmbeddedPostgres started;

    private PostgresServer(String url, @Nullable EmbeddedPostgres started) {
        this.url = url;
        this.started = started;
    }

    /** Takes the one whose database {@code FURROW_TEST_POSTGRES_URL} names, else starts one with its default settings. */
    public static PostgresServer open() throws IOException {
        String given = System.getenv("FURROW_TEST_POSTGRES_URL");
        if (given != null && !given.isEmpty()) {
            return new PostgresServer(given, null);
        }
        Path rules = Files.createTempFile("furrow-bench-hba", ".conf");
        Files.writeString(
                rules, "host all " + PROVING + " 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("hba_file", rules.toString())
                .start();
        // The server has read it.
        Files.delete(rules);
        return new PostgresServer(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres&password=postgres",
                server);
    }

    /** Returns a URL of the same for a user who has to prove himself by SCRAM; empty on a server that isn't this program's own. */
    public Optional<PostgresServer> proving() throws SQLException {
        if (started == null) {
            return Optional.empty();
        }
        execute(
                "DROP ROLE IF EXISTS " + PROVING,
                "CREATE ROLE " + PROVING + " LOGIN SUPERUSER PASSWORD '" + PROVING + "'");
        return Optional.of(new PostgresServer(
                url.replace("user=postgres&password=postgres", "user=" + PROVING + "&password=" + PROVING), null));
    }

    /** Returns the JDBC URL, with user and password. */
    public String url() {
        return url;
    }

    /** Returns the same for another of its databases. */
    public String urlOf(String database) {
        return url.replaceFirst("/[^/?]*(\\?|$)", "/" + database + "$1");
    }

    /** Returns the parts of the URL as the driver calls them: {@code PGHOST}, {@code PGPORT}, {@code user}, {@code password}. */
    public Properties parts() {
        return Objects.requireNonNull(org.postgresql.Driver.parseURL(url, new Properties()));
    }

    public Connection connect() throws SQLException {
        return Objects.requireNonNull(new org.postgresql.Driver().connect(url, new Properties()));
    }

    /** Sends statements one by one, each by itself. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
    }
}
