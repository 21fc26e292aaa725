package dev.furrow.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.SeedOptions;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.UpgradeResult;
import dev.furrow.database.Connector;
import dev.furrow.database.Lock;
import dev.furrow.database.LockName;
import dev.furrow.database.Sql;
import dev.furrow.testing.Databases;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.Role;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RunsAtOnceTest {
    private static final String HOLDER = "deploy@web-1 since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

    @TempDir
    Path folder;

    @Test
    void ten_runs_at_once_on_sqlite_apply_each_revision_once() throws Exception {
        tenRunsApplyEachRevisionOnce(Project.onSqlite(folder));
    }

    @Test
    void ten_runs_at_once_on_postgresql_apply_each_revision_once() throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            tenRunsApplyEachRevisionOnce(Project.on(database.url(), folder));
        }
    }

    @Test
    void ten_applications_that_start_at_once_migrate_once_and_seed_each() throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            Project project = Project.on(database.url(), folder).inProduction("app");
            tenStart(project, database.url());
        }
    }

    /** Two for whoever has the lock, and one for those who wait are fewer than ten need. */
    @Test
    void ten_applications_start_where_the_server_gives_three_connections() throws Exception {
        FreshDatabase database = Postgres.freshDatabase();
        try (Role role = Role.in(database)) {
            role.limit(3);
            tenStart(Project.on(database.url(), folder).inProduction("app"), role.url());
            database.close();
        }
    }

    private static void tenStart(Project project, String url) throws Exception {
        project.revision("1_users.sql", MigratorTest.USERS)
                .revision("AddJokes.java", MigratorTest.JOKES)
                .seed("users.csv", "username\nann\nbob\n")
                .seed("jokes.csv", "user_id:users.username,body\nann,knock\nbob,who\n");
        ExecutorService pool = Executors.newFixedThreadPool(10);
        try {
            List<Callable<Integer>> starts = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                starts.add(() -> {
                    try (Furrow furrow = Furrow.open(project.settings().url(url).build())) {
                        int steps = furrow.upgrade("head").steps().size();
                        furrow.seedAll(SeedOptions.ALL);
                        return steps;
                    }
                });
            }
            int steps = 0;
            for (Future<Integer> start : pool.invokeAll(starts)) {
                steps += start.get();
            }
            assertThat(steps).isEqualTo(2);
        } finally {
            pool.shutdown();
        }
        assertThat(project.query("SELECT action, count(*) FROM app.furrow_journal GROUP BY action ORDER BY action"))
                .containsExactly("seed|10", "upgrade|2");
        assertThat(project.query("SELECT count(*) FROM app.jokes")).containsExactly("2");
    }

    @Test
    @Timeout(60)
    void seeds_wait_for_the_run_that_has_their_tables_and_say_so() throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            Project project = Project.on(database.url(), folder)
                    .inProduction("public")
                    .revision("1_users.sql", MigratorTest.USERS)
                    .seed("users.csv", "username\nann\n");
            project.furrow().upgrade("head");
            Connector connector =
                    Databases.url(database.url(), folder, "the test").connector();
            Lock other = connector
                    .tryLock(new LockName("public", "furrow_version"), "deploy@web-1")
                    .orElseThrow();
            try (Connection itsWork = database.connect()) {
                itsWork.setAutoCommit(false);
                Sql.execute(itsWork, "TRUNCATE users");
                List<String> waited = new ArrayList<>();
                Progress progress = new Progress() {
                    @Override
                    public void waiting(String holder) {
                        waited.add(holder);
                        rollback(itsWork);
                        other.close();
                    }
                };

                project.furrow(progress).seedAll(SeedOptions.ALL);

                assertThat(waited).singleElement().asString().matches(HOLDER);
            }
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_run_that_waited_too_long_says_who_holds_the_lock() {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            Project project = Project.on(database.url(), folder).revision("1_users.sql", MigratorTest.USERS);
            List<String> waited = new ArrayList<>();
            Progress progress = new Progress() {
                @Override
                public void waiting(String holder) {
                    waited.add(holder);
                }
            };
            Connector other = Databases.url(database.url(), folder, "the test").connector();
            try (Lock lock = other.tryLock(new LockName("public", "furrow_version"), "deploy@web-1")
                    .orElseThrow()) {
                lock.requireHeld();
                Settings settings = project.settings()
                        .set(Setting.LOCK_TIMEOUT, "0ms", "the caller")
                        .build();

                assertThatThrownBy(() -> Furrow.open(settings, progress).upgrade("head"))
                        .hasMessage("""
                                the database is locked by %s, also after 0.0 s
                                  Nothing was changed.
                                  Wait for that run and type the command again.
                                  Or wait longer:  lockTimeout=30m
                                  Or end it:       SELECT pg_terminate_backend(%s);""", waited.get(0), process(project));
            }
            assertThat(waited).singleElement().asString().matches(HOLDER);
        }
    }

    private static String process(Project project) {
        return project.query("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database())")
                .get(0);
    }

    @Test
    void a_revision_half_way_is_perhaps_running_while_somebody_has_the_lock() {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            Project project = Project.on(database.url(), folder)
                    .revision(
                            "1.sql",
                            "-- fill\n--\n-- revision: a\n-- down-revision: none\n\n"
                                    + "-- migrate:up transaction:false\nSELECT missing;\n");
            assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();
            assertThat(holder(project)).isEmpty();
            Connector other = Databases.url(project.url(), folder, "the test").connector();
            try (Lock lock = other.tryLock(new LockName("public", "furrow_version"), "deploy@web-1")
                    .orElseThrow()) {
                lock.requireHeld();

                assertThat(holder(project)).matches(HOLDER);
            }
        }
    }

    private static String holder(Project project) {
        return project.furrow().current().halfDone().orElseThrow().holder();
    }

    private static void tenRunsApplyEachRevisionOnce(Project project) throws Exception {
        project.revision("1_users.sql", MigratorTest.USERS).revision("AddJokes.java", MigratorTest.JOKES);
        ExecutorService pool = Executors.newFixedThreadPool(10);
        try {
            List<Callable<UpgradeResult>> runs = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                runs.add(() -> project.furrow().upgrade("head"));
            }
            int steps = 0;
            for (Future<UpgradeResult> run : pool.invokeAll(runs)) {
                steps += run.get().steps().size();
            }
            assertThat(steps).isEqualTo(2);
        } finally {
            pool.shutdown();
        }
        assertThat(project.query("SELECT revision FROM furrow_journal ORDER BY id"))
                .containsExactly("ffdc0a98111c", "37e1cb6de47a");
    }
}
