package dev.furrow.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL of one run of the projects: the server that {@code FURROW_TEST_POSTGRES_URL} names, else an embedded one on a
 * free port of the loopback interface. Closing it takes away everything that the run has made there.
 */
public final class Server implements AutoCloseable {
    static final String VARIABLE = "FURROW_TEST_POSTGRES_URL";

    private final Access access;
    private final @Nullable EmbeddedPostgres embedded;

    private Server(Access access, @Nullable EmbeddedPostgres embedded) {
        this.access = access;
        this.embedded = embedded;
    }

    /**
     * Starts or finds the server, makes the role that the projects log in with, and leaves what {@link Database} needs in {@code
     * target}.
     *
     * @param target the build folder of this module
     * @throws IllegalStateException if there is no server to be had; the message says what to set
     */
    public static Server start(Path target) throws IOException {
        String url = System.getenv(VARIABLE);
        boolean given = url != null && !url.isBlank();
        @Nullable EmbeddedPostgres embedded = given ? null : embedded();
        Access access = Access.of(embedded == null ? url : embedded.getJdbcUrl("postgres", "postgres"));
        Server server = new Server(access, embedded);
        try (Database admin = Database.admin(access)) {
            admin.run(access.createRole());
            access.write(Files.createDirectories(target));
        } catch (SQLException e) {
            server.stop();
            throw new IllegalStateException("The PostgreSQL of " + VARIABLE + " can't be used: " + e.getMessage(), e);
        }
        return server;
    }

    /** Returns the URL of a project's database as platforms hand it out, {@code postgres://user:password@host:port/name}. */
    public String url(String project) {
        return access.url(project);
    }

    /** Returns the JDBC URL of a project's database, with no user and no password in it. */
    public String jdbcUrl(String project) {
        return access.jdbcUrlWithoutCredentials(project);
    }

    /** Returns the role that the projects' URLs log in with. */
    public String user() {
        return access.role();
    }

    @Override
    public void close() throws SQLException {
        try (Database admin = Database.admin(access)) {
            for (String name : admin.rows(access.listDatabases())) {
                admin.run("DROP DATABASE " + name + " WITH (FORCE)");
            }
            admin.run("DROP ROLE " + access.role());
        } finally {
            stop();
        }
    }

    private void stop() {
        if (embedded == null) {
            return;
        }
        try {
            embedded.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres embedded() {
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries().toFile())
                    .setDataDirectory(Files.createTempDirectory(shortLived(), "furrow-postgres-"))
                    .setServerConfig("hba_file", accessRules().toString())
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("timezone", "UTC")
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "The embedded PostgreSQL does not start (" + e.getMessage() + ").\nTo use another one, set "
                            + VARIABLE
                            + " to its JDBC URL, say jdbc:postgresql://localhost:5432/postgres?user=postgres&password=secret;"
                            + " its user has to be allowed to create roles and databases.",
                    e);
        }
    }

    /** A folder of each user's own, since the server's files belong to the one who unpacked them. */
    private static Path binaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "furrow-postgres-" + System.getProperty("user.name"));
    }

    /** In memory, where there is room for it (Linux, as a rule): databases are made and dropped in a fifth of the time there. */
    private static Path shortLived() throws IOException {
        Path memory = Path.of("/dev/shm");
        boolean roomy = Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > 3L << 30;
        return roomy ? memory : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** The superuser is trusted, everybody else is asked for a password: so a URL whose password was misread is refused. */
    private static Path accessRules() throws IOException {
        Path rules = Files.createTempFile("furrow", "pg_hba.conf");
        rules.toFile().deleteOnExit();
        return Files.write(
                rules,
                List.of(
                        "host all postgres 127.0.0.1/32 trust",
                        "host all postgres ::1/128 trust",
                        "host all all 127.0.0.1/32 scram-sha-256",
                        "host all all ::1/128 scram-sha-256"));
    }
}
