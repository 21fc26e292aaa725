package dev.furrow.testing;

import static java.nio.file.StandardOpenOption.APPEND;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server of its own on a free loopback port. It ends with this JVM, and its files go with it. */
final class EmbeddedServer {
    // Only the superuser comes in without a password: so a refused password can be tested.
    private static final String WHO_MAY_ENTER = """
            local all all trust
            host all postgres samehost trust
            host all all samehost scram-sha-256
            """;

    private EmbeddedServer() {}

    /** Starts it and returns the JDBC URL of its superuser. */
    static String start() {
        try {
            Path rules = Files.createTempFile("furrow-pg-hba", ".conf");
            rules.toFile().deleteOnExit();
            Files.writeString(rules, WHO_MAY_ENTER);
            // Its shutdown hook stops it: closing it here would leave the next test class without a server.
            @SuppressWarnings("resource")
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(ShortLived.folder("furrow-postgres-"))
                    .setDataDirectoryCustomizer(EmbeddedServer::configure)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("shared_buffers", "16MB")
                    .setServerConfig("wal_level", "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .setServerConfig("hba_file", rules.toString())
                    .start();
            return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres";
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "the embedded PostgreSQL can't start: set FURROW_TEST_POSTGRES_URL to a server that tests may create"
                            + " databases on, jdbc:postgresql://localhost:5432/postgres?user=postgres&password=...",
                    e);
        }
    }

    /**
     * From 18 on a server has processes that read for it. Asking them takes longer than reading what is in memory
     * anyway.
     */
    private static void configure(File data) {
        try {
            if (Integer.parseInt(Files.readString(data.toPath().resolve("PG_VERSION"))
                            .strip())
                    >= 18) {
                Files.writeString(data.toPath().resolve("postgresql.conf"), "\nio_method = sync\n", APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
