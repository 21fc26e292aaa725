package dev.furrow.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Purge;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.PgBouncer;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where PgBouncer is installed; skipped elsewhere. */
final class PoolerTest {
    private static final String STEP_OUTSIDE_TRANSACTION = """
            -- index jokes
            --
            -- revision: a2
            -- down-revision: a1

            -- migrate:up transaction:false
            CREATE INDEX CONCURRENTLY jokes_body ON jokes (body);
            """;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static FreshDatabase database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() {
        database = Postgres.freshDatabase();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_pooler_in_transaction_mode_is_refused_before_anything_runs(int sessions) throws SQLException {
        assertThatAllThatWriteIsRefused(sessions, "pool_mode = transaction");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void so_is_one_that_lends_its_sessions_in_turn(int sessions) throws SQLException {
        assertThatAllThatWriteIsRefused(sessions, "pool_mode = transaction", "server_round_robin = 1");
    }

    @Test
    void so_is_one_with_a_single_session() throws SQLException {
        assertThatAllThatWriteIsRefused(1, "pool_mode = transaction", "default_pool_size = 1");
    }

    private void assertThatAllThatWriteIsRefused(int sessions, String... settings) throws SQLException {
        database.execute("CREATE TABLE jokes (id integer PRIMARY KEY, body text)");
        try (PgBouncer pooler = PgBouncer.start(database, folder, settings);
                Furrow furrow = project(pooler).furrow()) {
            pooler.warmUp(sessions);

            assertThatIsRefused(pooler, () -> furrow.upgrade("head"));
            assertThatIsRefused(pooler, () -> furrow.stamp("head", Purge.NO));
            assertThatIsRefused(pooler, () -> furrow.seedAll(SeedOptions.ALL));
            assertThat(furrow.current().rows()).isEmpty();
        }
    }

    private static void assertThatIsRefused(PgBouncer pooler, ThrowingCallable goal) {
        assertThatThrownBy(goal).isInstanceOf(FurrowException.class).hasMessage("""
                        a pooler in transaction mode answers at %s: no lock holds there, and no setting of a session
                          The URL comes from furrow.url (the caller).
                          Nothing was run.
                          Use the server's own address instead of the pooler's, or one where it pools by session.""".formatted(pooler.address()));
    }

    @Test
    void one_that_pools_by_statement_can_not_even_be_read() {
        try (PgBouncer pooler = PgBouncer.start(database, folder, "pool_mode = statement");
                Furrow furrow = project(pooler).furrow()) {
            assertThatThrownBy(furrow::current)
                    .isInstanceOf(FurrowException.class)
                    .hasMessage("""
                            can't begin to read: transaction blocks not allowed in statement pooling mode (SQLSTATE 08P01)
                              Use the server's own address instead of the pooler's, or one where it pools by session.""");
        }
    }

    @Test
    void one_that_pools_by_session_is_as_good_as_the_server() {
        try (PgBouncer pooler = PgBouncer.start(database, folder, "pool_mode = session");
                Furrow furrow = project(pooler).furrow()) {
            furrow.upgrade("head");
            furrow.seedAll(SeedOptions.ALL);

            assertThat(project(pooler).query("SELECT id, body FROM jokes")).containsExactly("1|Knock knock");
        }
    }

    @Test
    void one_that_takes_a_single_connection_is_told_that_a_run_needs_two() {
        try (PgBouncer pooler = PgBouncer.start(database, folder, "pool_mode = session", "max_client_conn = 1");
                Furrow furrow = project(pooler).furrow()) {
            assertThatThrownBy(() -> furrow.upgrade("head"))
                    .isInstanceOf(FurrowException.class)
                    .hasMessage("""
                            no connection to postgresql://%s/%s: FATAL: no more connections allowed (max_client_conn) (SQLSTATE 08P01)
                              The URL comes from furrow.url (the caller).
                              A run needs two connections at once: one works, the other one holds the lock that keeps other runs out.""".formatted(pooler.address(), database.name()));
        }
    }

    private Project project(PgBouncer pooler) {
        return Project.on(pooler.url(), folder)
                .revision("a1.sql", """
                        -- add jokes
                        --
                        -- revision: a1
                        -- down-revision: none

                        -- migrate:up
                        CREATE TABLE IF NOT EXISTS jokes (id integer PRIMARY KEY, body text);
                        """)
                .revision("a2.sql", STEP_OUTSIDE_TRANSACTION)
                .seed("jokes.csv", "id,body\n1,Knock knock\n");
    }
}
