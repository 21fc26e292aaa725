package dev.furrow.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.furrow.database.Connector;
import dev.furrow.error.FurrowException;
import dev.furrow.testing.Databases;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostgresFailureTest {
    private static final String SECRET = "hush-hush";

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static FreshDatabase database;

    private String role = "";

    @BeforeAll
    static void make() {
        database = Postgres.freshDatabase();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void makeRole() {
        role = database.name() + "_role";
        Postgres.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'right'");
    }

    @AfterEach
    void dropRole() {
        Postgres.execute("DROP ROLE " + role);
    }

    @Test
    void a_wrong_password() {
        String address = address();

        assertRefused(
                "postgres://" + role + ":" + SECRET + "@" + address + "/" + database.name(),
                "the server at " + address + " refuses the password of user \"" + role + "\"",
                "Check both: in a URL, / ? @ : # % of a password are written %2F %3F %40 %3A %23 %25.");
    }

    @Test
    void no_password() {
        String address = address();

        assertRefused(
                "postgres://" + role + "@" + address + "/" + database.name(),
                "the server at " + address + " wants a password of user \"" + role + "\", and none is set",
                "Set it:  password=\"...\"");
    }

    @Test
    void a_database_that_does_not_exist() {
        String address = address();

        assertRefused(
                "postgres://" + role + ":right@" + address + "/nowhere",
                "there is no database \"nowhere\" at " + address,
                "Create it:  migrate:create-database");
    }

    @Test
    void a_role_that_may_not_log_in() {
        String address = address();
        Postgres.execute("ALTER ROLE " + role + " NOLOGIN");

        assertRefused(
                "postgres://" + role + ":right@" + address + "/" + database.name(),
                "the server at " + address + " refuses user \"" + role + "\": FATAL: role \"" + role
                        + "\" is not permitted to log in",
                "Does this user exist, and may it come from this host? If only with SSL, add ?sslmode=require.");
    }

    @Test
    void no_connection_left_for_a_role() {
        String address = address();
        Postgres.execute("ALTER ROLE " + role + " CONNECTION LIMIT 0");

        assertRefused(
                "postgres://" + role + ":right@" + address + "/" + database.name(),
                "the server at " + address + " has no connection left: FATAL: too many connections for role \"" + role
                        + "\"",
                "Close some, or raise max_connections: a run needs two.");
    }

    @Test
    void a_server_without_ssl() {
        String address = address();

        assertRefused(
                "postgres://" + role + ":" + SECRET + "@" + address + "/app?sslmode=require",
                "the server at " + address + " does not speak SSL, and sslmode asks for it",
                "Drop sslmode from the URL, or write sslmode=prefer.");
    }

    @Test
    void a_server_that_asks_for_no_password_where_channel_binding_is_required() {
        String address = address();

        assertRefused(
                "postgres://postgres:" + SECRET + "@" + address + "/" + database.name() + "?channel_binding=require",
                "the server at " + address
                        + " lets user \"postgres\" in without a password, and channel_binding=require"
                        + " asks for a proof by one",
                "Drop channel_binding from the URL, or have the server ask for a password by SCRAM.");
    }

    @Test
    void a_connection_that_is_refused() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertRefused(
                "postgres://ann:" + SECRET + "@127.0.0.1:" + port + "/app",
                "connection refused: 127.0.0.1:" + port,
                "Does the server run, and on this port? Check host and port.");
    }

    @Test
    void a_connection_that_times_out() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + socket.getLocalPort();

            assertRefused(
                    "postgres://ann:" + SECRET + "@" + address + "/app?sslmode=disable&socketTimeout=1",
                    "connection timed out: " + address,
                    "Check host and port, and what a firewall lets through.");
            assertRefused(
                    "postgres://ann:" + SECRET + "@" + address + "/app?loginTimeout=1",
                    "connection timed out: " + address,
                    "Check host and port, and what a firewall lets through.");
        }
    }

    @Test
    void an_unknown_host() {
        assertRefused(
                "postgres://ann:" + SECRET + "@db.invalid/app",
                "there is no host of that name: db.invalid:5432",
                "Check its name. A private network's names are only known inside it.");
    }

    @Test
    void a_parameter_that_the_driver_can_not_use() {
        assertRefused(
                "postgres://ann:" + SECRET + "@localhost/app?sslmode=often&sslpassword=" + SECRET,
                "no connection to postgresql://localhost:5432/app: Invalid sslmode value: often (SQLSTATE 08001)",
                "");
    }

    private static void assertRefused(String text, String what, String next) {
        Connector connector =
                Databases.url(text, Path.of(""), "DATABASE_URL (environment)").connector();

        Throwable thrown = catchThrowable(() -> connector.openForReading(Duration.ZERO));

        assertThat(thrown)
                .isInstanceOf(FurrowException.class)
                .hasMessage(what + "\n  The URL comes from DATABASE_URL (environment)."
                        + (next.isEmpty() ? "" : "\n  " + next));
        assertThat(thrown).hasCauseInstanceOf(SQLException.class);
        for (Throwable reason = thrown; reason != null; reason = reason.getCause()) {
            assertThat(String.valueOf(reason)).doesNotContain(SECRET);
        }
    }

    /** Returns where the tests' server listens. */
    private static String address() {
        return ((PostgresUrl) Databases.url(database.url(), Path.of(""), "furrow.url")).address();
    }
}
