package dev.furrow.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.database.Sql;
import dev.furrow.postgres.schema.PostgresSchema;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A look at a database sees one state of it, changes nothing, waits for nobody long, and leaves the session as it was. */
class SnapshotTest {
    @ParameterizedTest
    @CsvSource({
        "transaction_isolation, repeatable read",
        "transaction_read_only, on",
        "jit, off",
    })
    void a_look_has_settings_of_its_own(String setting, String value) throws SQLException {
        try (FreshDatabase database = Postgres.freshDatabase();
                Connection connection = database.connect()) {
            new PostgresSystem().beginSnapshot(connection);

            assertThat(Sql.text(connection, "SHOW " + setting)).contains(value);
        }
    }

    @Test
    void they_end_with_it() throws SQLException {
        try (FreshDatabase database = Postgres.freshDatabase();
                Connection connection = database.connect()) {
            String before = settings(connection);
            new PostgresSystem().beginSnapshot(connection);
            Sql.execute(connection, "ROLLBACK");

            assertThat(settings(connection)).isEqualTo(before);
        }
    }

    @Test
    void what_it_fails_at_is_told_whatever_becomes_of_the_session() throws SQLException {
        try (FreshDatabase database = Postgres.freshDatabase();
                Connection connection = database.connect();
                Connection other = database.connect()) {
            Sql.execute(connection, "CREATE TABLE t (a integer)");
            Sql.execute(connection, "CREATE VIEW v AS SELECT a FROM t");
            other.setAutoCommit(false);
            Sql.execute(other, "LOCK TABLE v, t");
            Sql.execute(connection, "BEGIN");
            Sql.execute(connection, "SET LOCAL lock_timeout = 20");

            assertThatThrownBy(() -> PostgresSchema.read(connection, "public"))
                    .isInstanceOf(SQLException.class)
                    .hasFieldOrPropertyWithValue("SQLState", "55P03");
            other.rollback();
            Sql.execute(connection, "ROLLBACK");
        }
    }

    private static String settings(Connection connection) throws SQLException {
        return Sql.text(connection, "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings")
                .orElseThrow();
    }
}
