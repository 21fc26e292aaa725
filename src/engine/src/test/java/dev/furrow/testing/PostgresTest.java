package dev.furrow.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class PostgresTest {
    @Test
    void each_fresh_database_is_empty_and_gone_after_closing() throws SQLException {
        try (FreshDatabase first = Postgres.freshDatabase();
                FreshDatabase second = Postgres.freshDatabase()) {
            first.execute("CREATE TABLE users (id INTEGER)");

            assertThat(tables(first)).isEqualTo(1);
            assertThat(tables(second)).isZero();
        }
        FreshDatabase closed = Postgres.freshDatabase();
        closed.close();
        try (FreshDatabase other = Postgres.freshDatabase()) {
            assertThat(count(other, "SELECT count(*) FROM pg_database WHERE datname = '" + closed.name() + "'"))
                    .isZero();
        }
    }

    @Test
    void whoever_is_still_connected_does_not_keep_a_database() throws SQLException {
        FreshDatabase database = Postgres.freshDatabase();
        try (Connection connection = database.connect()) {
            database.close();

            assertThat(connection.isValid(5)).isFalse();
        }
    }

    /** Else a profile that names a version could test another one, and nobody would notice. */
    @Test
    void the_server_is_of_the_version_that_was_asked_for() throws SQLException {
        String asked = System.getProperty("furrow.postgres", "");
        Assumptions.assumeTrue(!asked.isEmpty() && System.getenv("FURROW_TEST_POSTGRES_URL") == null);
        try (FreshDatabase database = Postgres.freshDatabase();
                Connection connection = database.connect()) {
            assertThat(asked).startsWith(connection.getMetaData().getDatabaseProductVersion() + ".");
        }
    }

    private static long tables(FreshDatabase database) throws SQLException {
        return count(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");
    }

    private static long count(FreshDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
