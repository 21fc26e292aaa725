package dev.furrow.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.SeedOptions;
import dev.furrow.Setting;
import dev.furrow.database.Sql;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In production a run that waits for a table's lock lets the application's queries through that queue behind it. */
@Timeout(120)
final class GivesWayTest {
    @TempDir
    Path folder;

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final List<String> waits = new ArrayList<>();
    private final Semaphore waited = new Semaphore(0);
    private final Progress progress = new Progress() {
        @Override
        public void waitingForOthers(String why) {
            waits.add(why);
            waited.release();
        }
    };

    private FreshDatabase database;
    private Project project;
    private Connection application;

    @BeforeEach
    void make() throws SQLException {
        database = Postgres.freshDatabase();
        database.execute("CREATE TABLE users (id INTEGER); INSERT INTO users VALUES (1)");
        application = database.connect();
        Sql.execute(application, "SET application_name TO 'billing'");
        application.setAutoCommit(false);
        Sql.execute(application, "SELECT count(*)\n  FROM users");
        project = Project.on(database.url(), folder).inProduction("public");
    }

    @AfterEach
    void drop() throws SQLException {
        pool.shutdownNow();
        application.close();
        database.close();
    }

    private Furrow furrow(String ddlLockTimeout, String lockTimeout) {
        return Furrow.open(
                project.settings()
                        .set(Setting.DDL_LOCK_TIMEOUT, ddlLockTimeout, "the test")
                        .set(Setting.LOCK_TIMEOUT, lockTimeout, "the test")
                        .build(),
                progress);
    }

    @Test
    void other_queries_are_held_up_until_it_gives_way_and_go_on_while_the_table_is_still_taken() throws Exception {
        project.step("a", "none", "", "ALTER TABLE users ADD COLUMN name TEXT");
        OtherQueries others = new OtherQueries(database, "users");
        Future<?> asking = pool.submit(others);
        Future<?> run = pool.submit(() -> furrow("300ms", "5m").upgrade("head"));

        // Each of them waited behind the step, and was let through while the transaction before it is open.
        others.waitForHeldUp(3);
        application.commit();
        run.get();
        others.stop();
        asking.get();

        assertThat(waits)
                .first()
                .asString()
                .matches("src/main/migrations/a.sql:7 needs a lock that process \\d+ of user \\w+, application billing"
                        + "(, from \\S+)?, in a transaction since \\S+Z has; rolled back after 0.3 s, so that others"
                        + " needn't wait behind it, and tried again");
        assertThat(project.query("SELECT count(name), (SELECT count(*) FROM furrow_journal) FROM users"))
                .containsExactly("0|1");
    }

    @Test
    void without_it_a_query_waits_until_the_transaction_ends() throws Exception {
        project.step("a", "none", "", "ALTER TABLE users ADD COLUMN name TEXT");
        Future<?> run = pool.submit(() -> furrow("0", "5m").upgrade("head"));
        waitUntil("EXISTS (SELECT FROM pg_locks WHERE NOT granted)");
        Future<?> query = pool.submit(() -> {
            database.execute("SELECT id FROM users /* behind it */");
            return true;
        });

        waitUntil(
                "EXISTS (SELECT FROM pg_stat_activity WHERE query LIKE '%/* behind it */' AND wait_event_type = 'Lock'"
                        + " AND clock_timestamp() - query_start > interval '1 s')");
        assertThat(query.isDone()).isFalse();
        application.commit();
        run.get();
        query.get();

        assertThat(waits).isEmpty();
    }

    private void waitUntil(String condition) {
        while (!project.query("SELECT " + condition).equals(List.of("t"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void who_waited_long_enough_says_who_has_the_lock_and_how_to_end_it() {
        project.step("a", "none", "", "ALTER TABLE users ADD COLUMN name TEXT");

        assertThatThrownBy(() -> furrow("100ms", "0ms").upgrade("head"))
                .message()
                .matches("""
                    src/main/migrations/a\\.sql:7: canceling statement due to lock timeout \\(SQLSTATE 55P03\\)
                      ALTER TABLE users ADD COLUMN name TEXT
                      In revision a \\(step\\)
                      Rolled back; the database is at base\\.
                      It waited 0\\.1 s for the lock, once within 0\\.0 s\\. It is held by:
                      process (\\d+) of user \\w+, application billing(, from \\S+)?, in a transaction since \\S+Z
                        last sent: SELECT count\\(\\*\\) FROM users
                      Wait for its end, or end it:      SELECT pg_terminate_backend\\(\\1\\);
                      Or try for longer:                lockTimeout=30m
                      Or let everybody wait behind it:  ddlLockTimeout=1m\
                    """);
    }

    @Test
    void seeds_give_way_too() throws Exception {
        project.revision(
                        "1_users.sql",
                        "-- none\n--\n-- revision: a\n-- down-revision: none\n\n-- migrate:up\nSELECT 1;\n")
                .seed("users.csv", "id\n7\n");
        furrow("100ms", "5m").upgrade("head");
        OtherQueries others = new OtherQueries(database, "users");
        Future<?> asking = pool.submit(others);
        Future<?> run = pool.submit(() -> furrow("300ms", "5m").seedAll(SeedOptions.ALL));

        others.waitForHeldUp(2);
        application.commit();
        run.get();
        others.stop();
        asking.get();

        assertThat(waits).hasSize(1);
        assertThat(project.query("SELECT id FROM users")).containsExactly("7");
    }

    @Test
    void seeds_that_waited_long_enough_leave_every_row_and_say_who_has_the_lock() {
        project.revision(
                        "1_users.sql",
                        "-- none\n--\n-- revision: a\n-- down-revision: none\n\n-- migrate:up\nSELECT 1;\n")
                .seed("users.csv", "id\n7\n");
        furrow("100ms", "5m").upgrade("head");

        assertThatThrownBy(() -> furrow("100ms", "0ms").seedAll(SeedOptions.ALL))
                .hasMessageStartingWith(
                        "can't clear: canceling statement due to lock timeout (SQLSTATE 55P03)\n" + "  TRUNCATE TABLE")
                .hasMessageContaining("Rolled back; every table holds what it held before.\n")
                .hasMessageContaining("application billing")
                .hasMessageContaining("SELECT pg_terminate_backend(");
        assertThat(project.query("SELECT id FROM users")).containsExactly("1");
    }

    /** It waits for the end of every older transaction, and holds nobody up meanwhile. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CREATE INDEX CONCURRENTLY users_new ON users (id) | users_id t, users_new t
        REINDEX INDEX CONCURRENTLY users_id               | users_id t
        DROP INDEX CONCURRENTLY users_id                  | null
        """)
    void what_is_done_to_an_index_beside_the_application_is_never_timed_out(String statement, String left)
            throws Exception {
        application.commit();
        database.execute("CREATE INDEX users_id ON users (id)");
        project.step("a", "none", "transaction:false", statement);
        Sql.execute(application, "INSERT INTO users VALUES (2)");
        Future<?> run = pool.submit(() -> limited("50ms").upgrade("head"));

        waitUntil("EXISTS (SELECT FROM pg_stat_activity WHERE query LIKE '%INDEX CONC%' AND pid <> pg_backend_pid()"
                + " AND wait_event_type = 'Lock' AND clock_timestamp() - query_start > interval '500 ms')");
        application.commit();
        run.get();

        assertThat(
                        project.query(
                                "SELECT string_agg(c.relname || ' ' || left(indisvalid::text, 1), ', ' ORDER BY c.relname)"
                                        + " FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE indrelid = 'users'::regclass"))
                .containsExactly(left);
    }

    /** Returns one both of whose limits are so short. */
    private Furrow limited(String limit) {
        return Furrow.open(project.settings()
                .set(Setting.DDL_LOCK_TIMEOUT, limit, "the test")
                .set(Setting.STATEMENT_TIMEOUT, limit, "the test")
                .build());
    }

    @Test
    void of_other_steps_outside_a_transaction_a_statement_takes_no_longer_than_it_may() {
        project.step("a", "none", "transaction:false", "SELECT pg_sleep(30)");

        assertThatThrownBy(() -> limited("50ms").upgrade("head"))
                .hasMessageStartingWith(
                        "src/main/migrations/a.sql:7: canceling statement due to statement timeout (SQLSTATE 57014)");
    }

    @ParameterizedTest(name = "after {0}; {1}, in {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        SELECT 1                                       | SELECT 1                | production  | 7s and 9s
        SET lock_timeout = 3; SET statement_timeout = 1 | SELECT 1               | production  | 7s and 9s
        SELECT set_config('lock_timeout', '3s', false) | RESET ALL               | production  | 7s and 9s
        SELECT 1                                       | SET lock_timeout = '3s' | production  | 3s and 9s
        SELECT 1                                       | SELECT 1                | development | 0 and 9s
        """)
    void each_step_has_its_limits(String before, String first, String environment, String found) {
        project.step("a", "none", "", before);
        project.step("b", "a", "", first + """
            ;
            CREATE TABLE seen AS
              SELECT current_setting('lock_timeout') || ' and ' || current_setting('statement_timeout')\
            """);
        Furrow.open(project.settings()
                        .environment(environment)
                        .schema("")
                        .set(Setting.DDL_LOCK_TIMEOUT, "7s", "the test")
                        .set(Setting.STATEMENT_TIMEOUT, "9s", "the test")
                        .build())
                .upgrade("head");

        assertThat(project.query("SELECT * FROM seen")).containsExactly(found);
    }

    @Test
    void a_step_outside_a_transaction_waits_as_long_as_it_takes_and_the_next_one_does_not() {
        String seen = "CREATE TABLE seen_%s AS SELECT current_setting('lock_timeout') AS l";
        project.step("a", "none", "", seen.formatted("a"));
        project.step("b", "a", "transaction:false", seen.formatted("b"));
        project.step("c", "b", "", seen.formatted("c"));

        furrow("7s", "5m").upgrade("head");

        assertThat(project.query("SELECT a.l, b.l, c.l FROM seen_a a, seen_b b, seen_c c"))
                .containsExactly("7s|0|7s");
    }

    @Test
    void in_one_transaction_for_all_each_step_has_its_limits() {
        String seen = "CREATE TABLE seen_%s AS SELECT current_setting('lock_timeout') AS l";
        project.step("a", "none", "", seen.formatted("a") + "; SET lock_timeout = '3s'");
        project.step("b", "a", "", seen.formatted("b"));

        Furrow.open(project.settings()
                        .set(Setting.TRANSACTION, "run", "the test")
                        .build())
                .upgrade("head");

        assertThat(project.query("SELECT a.l, b.l FROM seen_a a, seen_b b")).containsExactly("10s|10s");
    }

    @Test
    void a_statement_that_took_too_long_says_which_setting_ended_it() {
        project.step("a", "none", "", "SELECT pg_sleep(30)");

        assertThatThrownBy(() -> Furrow.open(project.settings()
                                .set(Setting.STATEMENT_TIMEOUT, "50ms", "the test")
                                .build())
                        .upgrade("head"))
                .hasMessage("""
                    src/main/migrations/a.sql:7: canceling statement due to statement timeout (SQLSTATE 57014)
                      SELECT pg_sleep(30)
                      In revision a (step)
                      Rolled back; the database is at base.
                      Give it longer, or 0 for as long as it takes:  statementTimeout=10m\
                    """);
    }
}
