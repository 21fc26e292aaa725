package dev.furrow.bench.seed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A server on the loopback interface, and the program psql. */
final class PostgresStage implements Stage, AutoCloseable {
    private final String url;
    private final @Nullable EmbeddedPostgres server;

    private PostgresStage(String url, @Nullable EmbeddedPostgres server) {
        this.url = url;
        this.server = server;
    }

    /** Takes the database that {@code FURROW_TEST_POSTGRES_URL} names, else starts a server with its default settings. */
    static PostgresStage open() throws IOException {
        String given = System.getenv("FURROW_TEST_POSTGRES_URL");
        if (given != null && !given.isEmpty()) {
            return new PostgresStage(given, null);
        }
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new PostgresStage("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres", server);
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public Connection connect() throws SQLException {
        return Objects.requireNonNull(new org.postgresql.Driver().connect(url, new Properties()));
    }

    @Override
    public Loader peer(Path csv) {
        String copy = "\\copy jokes (" + SampleSeeds.HEADINGS + ") FROM '" + csv + "' WITH (FORMAT csv, HEADER)";
        List<String> words = List.of("psql", "-X", "-q", "-d", url.substring("jdbc:".length()), "-c", copy);
        return new Loader("psql \\copy", () -> {}, () -> Command.run(words));
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
