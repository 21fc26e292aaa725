package dev.furrow.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A pooler in front of a test's database; it ends when it is closed. */
public final class PgBouncer implements AutoCloseable {
    private final Process process;
    private final FreshDatabase database;
    private final int port;

    private PgBouncer(Process process, FreshDatabase database, int port) {
        this.process = process;
        this.database = database;
        this.port = port;
    }

    /**
     * Starts it; the test is skipped where it isn't installed.
     *
     * @param folder for its configuration
     * @param settings lines of its section {@code [pgbouncer]}
     */
    public static PgBouncer start(FreshDatabase database, Path folder, String... settings) {
        ScriptClients.requireInstalled("pgbouncer");
        try {
            int port = freePort();
            Path file = folder.resolve("pgbouncer.ini");
            Files.writeString(file, configuration(database, port, List.of(settings)));
            Process process =
                    new ProcessBuilder(command(file)).redirectErrorStream(true).start();
            requireUp(process);
            return new PgBouncer(process, database, port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It won't run as root, and reads its configuration before it becomes somebody else. */
    private static List<String> command(Path file) {
        List<String> command = new ArrayList<>(List.of("pgbouncer"));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(file.toString());
        return command;
    }

    private static String configuration(FreshDatabase database, int port, List<String> settings) {
        Properties url = org.postgresql.Driver.parseURL(database.url(), new Properties());
        String password = url.getProperty("password") == null ? "" : " password=" + url.getProperty("password");
        return """
                [databases]
                %s = host=%s port=%s user=%s%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                ignore_startup_parameters = extra_float_digits
                %s
                """.formatted(
                        database.name(),
                        url.getProperty("PGHOST"),
                        url.getProperty("PGPORT"),
                        url.getProperty("user"),
                        password,
                        port,
                        String.join("\n", settings));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void requireUp(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("process up")) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("pgbouncer ended: " + said);
    }

    /** Returns where it listens. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Returns the URL of the database by way of it. */
    public String url() {
        return "jdbc:postgresql://" + address() + "/" + database.name() + "?user=postgres&password=any&sslmode=disable";
    }

    /** Has so many sessions of the server waiting to be lent. */
    public void warmUp(int sessions) throws SQLException {
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < sessions; i++) {
                Connection connection = Postgres.connect(url());
                open.add(connection);
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SELECT 1");
                }
            }
        } finally {
            for (Connection connection : open) {
                connection.close();
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
