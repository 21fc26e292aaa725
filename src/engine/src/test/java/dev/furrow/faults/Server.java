package dev.furrow.faults;

import dev.furrow.testing.Project;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of the faults' own, which is stopped without a warning and started again. */
final class Server implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Path data;

    private Server(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /** Starts it: what it has committed is to outlive a crash of it, if not of the machine. */
    static Server start(Path data) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            return new Server(server, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getPort();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?user=postgres";
    }

    /** Runs a statement on the server's own database. */
    void execute(String sql) {
        Project.on(url("postgres"), data).execute(sql);
    }

    /** Starts it again if it was stopped. */
    void requireUp() {
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            startAgain();
        }
    }

    /** Stops it without giving anybody the time to end. */
    void crash() {
        control("-m", "immediate", "stop");
    }

    private void startAgain() {
        String options = started().split("-D\" \"[^\"]*\" ", 2)[1];
        control("-l", data.resolve("log").toString(), "-o", options, "start");
    }

    private void control(String... what) {
        // It won't run as root, and this one is anybody.
        List<String> command = new ArrayList<>(FaultsTest.isRoot() ? List.of("unshare", "-U") : List.of());
        String program = started().split(" ", 2)[0];
        command.add(Path.of(program).resolveSibling("pg_ctl").toString());
        command.addAll(List.of("-D", data.toString(), "-w", "-t", "60"));
        command.addAll(List.of(what));
        FaultsTest.command(command);
    }

    /** Returns how it was started, as it writes down itself. */
    private String started() {
        try {
            return Files.readAllLines(data.resolve("postmaster.opts")).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
