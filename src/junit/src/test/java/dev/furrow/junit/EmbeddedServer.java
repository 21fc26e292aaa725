package dev.furrow.junit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The PostgreSQL of these tests: the one that {@code FURROW_TEST_POSTGRES_URL} names, else an embedded one that ends with the JVM. */
final class EmbeddedServer {
    static final String URL = url();

    private EmbeddedServer() {}

    @SuppressWarnings("resource") // its shutdown hook stops it
    private static String url() {
        String given = System.getenv().getOrDefault("FURROW_TEST_POSTGRES_URL", "");
        if (!given.isEmpty()) {
            return given;
        }
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
