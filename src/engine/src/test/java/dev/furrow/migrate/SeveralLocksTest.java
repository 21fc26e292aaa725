package dev.furrow.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.Setting;
import dev.furrow.database.Sql;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who needs several tables has the first one's lock while it waits for the next. */
@Timeout(120)
final class SeveralLocksTest {
    private static final String ALTERATIONS = "ALTER TABLE users ADD COLUMN a INTEGER;\n"
            + "ALTER TABLE jokes ADD COLUMN b INTEGER;\nALTER TABLE likes ADD COLUMN c INTEGER";

    @TempDir
    Path folder;

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private FreshDatabase database;
    private Project project;

    @BeforeEach
    void make() throws SQLException {
        database = Postgres.freshDatabase();
        database.execute(
                "CREATE TABLE users (id INTEGER); CREATE TABLE jokes (id INTEGER); CREATE TABLE likes (id INTEGER)");
        project = Project.on(database.url(), folder).inProduction("public");
    }

    @AfterEach
    void drop() {
        pool.shutdownNow();
        database.close();
    }

    private void revision(String statements) {
        project.revision("a.sql", """
            -- step
            --
            -- revision: a
            -- down-revision: none

            -- migrate:up
            %s;
            """.formatted(statements));
    }

    private Furrow furrow(String ddlLockTimeout) {
        return Furrow.open(project.settings()
                .set(Setting.DDL_LOCK_TIMEOUT, ddlLockTimeout, "the test")
                .build());
    }

    /** Begins a transaction of the application's that has read a table. */
    private Connection reading(String table) throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        Sql.execute(connection, "SELECT count(*) FROM " + table);
        return connection;
    }

    private void waitUntil(String condition) {
        while (!project.query("SELECT " + condition).equals(List.of("t"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void queries_of_the_first_table_go_on_while_the_last_one_is_still_taken() throws Exception {
        revision(ALTERATIONS);
        OtherQueries others = new OtherQueries(database, "users");
        try (Connection application = reading("likes")) {
            Future<?> asking = pool.submit(others);
            Future<?> run = pool.submit(() -> furrow("300ms").upgrade("head"));

            others.waitForHeldUp(2);
            application.commit();
            run.get();
            others.stop();
            asking.get();
        }
        assertThat(project.query("SELECT count(a) FROM users")).containsExactly("0");
    }

    /** They are cleared in the order of their names. */
    @Test
    void queries_of_the_first_table_that_seeds_clear_go_on_while_the_last_one_is_still_taken() throws Exception {
        revision("SELECT 1");
        project.seed("users.csv", "id\n7\n").seed("jokes.csv", "id\n8\n").seed("likes.csv", "id\n9\n");
        furrow("300ms").upgrade("head");
        OtherQueries others = new OtherQueries(database, "jokes");
        try (Connection application = reading("users")) {
            Future<?> asking = pool.submit(others);
            Future<?> run = pool.submit(() -> furrow("300ms").seedAll(SeedOptions.ALL));

            others.waitForHeldUp(2);
            application.commit();
            run.get();
            others.stop();
            asking.get();
        }
        assertThat(project.query("SELECT u.id, j.id, l.id FROM users u, jokes j, likes l"))
                .containsExactly("7|8|9");
    }

    /** Each lock is waited for anew, so that who queues behind the first waits for all: that is documented. */
    @Test
    void a_query_of_the_first_table_waits_for_each_that_is_taken_when_the_ones_before_are_free_in_time()
            throws Exception {
        revision(ALTERATIONS);
        try (Connection first = reading("jokes");
                Connection second = reading("likes")) {
            Future<?> run = pool.submit(() -> furrow("1m").upgrade("head"));
            waitUntil(waitsFor("jokes"));
            Future<?> query = pool.submit(() -> {
                database.execute("SELECT id FROM users /* behind it */");
                return true;
            });
            waitUntil(waitsFor("users"));

            first.commit();
            waitUntil(waitsFor("likes"));

            assertThat(query.isDone()).isFalse();
            second.commit();
            run.get();
            query.get();
        }
    }

    private static String waitsFor(String table) {
        return "EXISTS (SELECT FROM pg_locks WHERE relation = '" + table + "'::regclass AND NOT granted)";
    }
}
