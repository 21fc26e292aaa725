package dev.furrow.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.database.Connector;
import dev.furrow.database.Session;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.testing.Databases;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PostgresSessionTest {
    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static FreshDatabase database;

    @BeforeAll
    static void make() {
        database = Postgres.freshDatabase();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void a_session_knows_schema_user_and_version() throws SQLException {
        try (Session session = connector("").openForWriting(Duration.ZERO)) {
            assertThat(session.system().product()).isEqualTo(Product.POSTGRESQL);
            assertThat(session.schema()).isEqualTo("public");
            assertThat(session.user()).isEqualTo(value(session, "SELECT current_user"));
            assertThat(session.serverVersion()).isEqualTo(value(session, "SHOW server_version"));
            assertThat(session.jdbc().getAutoCommit()).isTrue();
        }
    }

    @Test
    void a_search_path_that_names_no_schema_is_an_error_once_the_schema_is_asked_for() {
        try (Session session = connector("options=-c%20search_path=nowhere").openForReading(Duration.ZERO)) {
            assertThatThrownBy(session::schema)
                    .isInstanceOf(FurrowException.class)
                    .hasMessage(connector("").display() + " has no current schema: the search path of \""
                            + session.user()
                            + "\" names none that exists\n"
                            + "  Name one:              schema=app\n"
                            + "  Or give the user one:  ALTER ROLE ... SET search_path = app");
        }
    }

    @Test
    void parameters_of_the_url_reach_the_server() throws SQLException {
        try (Session named = connector("ApplicationName=web").openForReading(Duration.ZERO);
                Session nameless = connector("").openForReading(Duration.ZERO)) {
            assertThat(value(named, "SHOW application_name")).isEqualTo("web");
            assertThat(value(nameless, "SHOW application_name")).isEqualTo("furrow");
        }
    }

    @Test
    void a_script_with_a_body_in_begin_atomic_is_not_cut_by_the_driver() throws SQLException {
        try (Session session = connector("preferQueryMode=extended").openForWriting(Duration.ZERO);
                Statement statement = session.jdbc().createStatement()) {
            statement.execute("CREATE FUNCTION one() RETURNS int BEGIN ATOMIC SELECT 1; END; SELECT one()");
        }
    }

    @Test
    void a_transaction_of_a_reading_session_can_not_write() throws SQLException {
        try (Session session = connector("").openForReading(Duration.ZERO);
                Statement statement = session.jdbc().createStatement()) {
            session.jdbc().setAutoCommit(false);

            assertThatThrownBy(() -> statement.execute("CREATE TABLE t (id int)"))
                    .hasMessage("ERROR: cannot execute CREATE TABLE in a read-only transaction");
        }
    }

    @Test
    void what_is_not_committed_when_a_session_closes_is_rolled_back() throws SQLException {
        try (Session session = connector("").openForWriting(Duration.ZERO);
                Statement statement = session.jdbc().createStatement()) {
            session.jdbc().setAutoCommit(false);
            statement.execute("CREATE TABLE half_done (id int)");
        }

        try (Session session = connector("").openForReading(Duration.ZERO)) {
            assertThat(value(session, "SELECT to_regclass('half_done') IS NULL"))
                    .isEqualTo("t");
        }
    }

    @Test
    void closing_twice_does_nothing() {
        Session session = connector("").openForReading(Duration.ZERO);
        session.close();
        session.close();

        assertThat(session.serverVersion()).isNotEmpty();
    }

    private static String value(Session session, String query) throws SQLException {
        Connection connection = session.jdbc();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connector connector(String parameter) {
        String mark = database.url().indexOf('?') < 0 ? "?" : "&";
        return Databases.url(database.url() + mark + parameter, Path.of(""), "furrow.url")
                .connector();
    }
}
