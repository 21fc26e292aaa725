package dev.furrow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.Setting;
import dev.furrow.database.Connector;
import dev.furrow.database.Lock;
import dev.furrow.database.LockName;
import dev.furrow.testing.Databases;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many who come at the same moment. */
@Timeout(1200)
final class CrowdsTest {
    private static final int PROCESSES = Math.max(2, Amount.of(3, 10));

    @TempDir
    private Path folder;

    @BeforeEach
    void writeScripts() {
        Scripts.writeTo(Project.on("", folder));
    }

    @ParameterizedTest(name = "in schema \"{0}\"")
    @ValueSource(strings = {"", "app"})
    void processes_that_start_at_once_on_postgresql_all_succeed_and_one_migrates(String schema) {
        compileScripts();
        for (int round = 0; round < Amount.of(1, 6); round++) {
            try (FreshDatabase database = Postgres.freshDatabase()) {
                start(Project.on(database.url(), folder), schema);
            }
        }
    }

    @Test
    void processes_that_start_at_once_on_many_schemas_migrate_each_once() {
        compileScripts();
        int schemas = Math.max(2, Amount.of(4, 20));
        String names = IntStream.rangeClosed(1, schemas).mapToObj(n -> "s" + n).collect(Collectors.joining(","));
        for (int round = 0; round < Amount.of(1, 3); round++) {
            try (FreshDatabase database = Postgres.freshDatabase()) {
                int[] steps = new int[schemas];
                for (String said : outcomes(Project.on(database.url(), folder), names)) {
                    List<String> its = List.of(said.split(" ", -1));
                    assertThat(its).as(said).hasSize(schemas);
                    for (int i = 0; i < schemas; i++) {
                        steps[i] += Integer.parseInt(its.get(i));
                    }
                }
                assertThat(steps).containsOnly(4);
                for (String schema : names.split(",", -1)) {
                    requireJournal(Project.on(database.url(), folder), schema + ".");
                }
            }
        }
    }

    @Test
    void processes_that_start_at_once_on_sqlite_all_succeed_and_one_migrates() {
        for (int round = 0; round < Amount.of(1, 6); round++) {
            start(Project.on("jdbc:sqlite:" + folder.resolve("dev" + round + ".db"), folder), "");
        }
    }

    /** Spares the processes that. Those on SQLite do it themselves, all at once and into one folder. */
    private void compileScripts() {
        try (Furrow furrow = Project.on("jdbc:sqlite:" + folder.resolve("compiled.db"), folder)
                .furrow()) {
            furrow.upgrade("d");
        }
    }

    private static void start(Project project, String schema) {
        List<String> expected = new ArrayList<>(Collections.nCopies(PROCESSES - 1, "0 steps"));
        expected.add("4 steps");

        assertThat(outcomes(project, schema)).containsExactlyInAnyOrderElementsOf(expected);
        requireJournal(project, schema.isEmpty() ? "" : schema + ".");
    }

    /** Starts the processes at once, and returns what each says at its end. */
    private static List<String> outcomes(Project project, String schema) {
        List<Starter> starters = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                starters.add(Starter.of(project, schema));
            }
            starters.forEach(Starter::waitUntilReady);
            starters.forEach(Starter::begin);
            return starters.stream().map(Starter::outcome).toList();
        } finally {
            starters.forEach(Starter::close);
        }
    }

    private static void requireJournal(Project project, String prefix) {
        assertThat(project.query(
                        "SELECT action, count(*) FROM " + prefix + "furrow_journal GROUP BY action ORDER BY 1"))
                .containsExactly("seed|" + PROCESSES, "upgrade|4");
    }

    @Test
    void whoever_waits_costs_the_server_one_connection() throws Exception {
        int waiters = Amount.of(10, 100);
        CountDownLatch waiting = new CountDownLatch(waiters);
        ExecutorService pool = Executors.newFixedThreadPool(waiters);
        try (FreshDatabase database = Postgres.freshDatabase()) {
            Lock lock = lock(database, "public");
            List<Future<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < waiters; i++) {
                runs.add(pool.submit(() -> upgrade(database, waiting)));
            }
            waiting.await();

            assertThat(Project.on(database.url(), folder).query("""
                            SELECT count(*) FROM pg_stat_activity
                            WHERE datname = current_database() AND pid <> pg_backend_pid()
                              AND backend_type = 'client backend'""")).containsExactly(Integer.toString(waiters + 1));

            lock.close();
            int steps = 0;
            for (Future<Integer> run : runs) {
                steps += run.get();
            }
            assertThat(steps).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    private int upgrade(FreshDatabase database, CountDownLatch waiting) {
        Progress progress = new Progress() {
            @Override
            public void waiting(String holder) {
                if (holder.startsWith("holder")) {
                    waiting.countDown();
                }
            }
        };
        try (Furrow furrow = Project.on(database.url(), folder).furrow(progress)) {
            return furrow.upgrade("a").steps().size();
        }
    }

    private Lock lock(FreshDatabase database, String schema) {
        Connector connector = Databases.url(database.url(), folder, "the test").connector();
        return connector
                .tryLock(new LockName(schema, "furrow_version"), "holder@elsewhere")
                .orElseThrow();
    }

    @Test
    void two_applications_in_two_schemas_do_not_wait_for_each_other() {
        try (FreshDatabase database = Postgres.freshDatabase();
                Lock other = lock(database, "one")) {
            Project project = Project.on(database.url(), folder).inProduction("two");
            try (Furrow furrow = Furrow.open(project.settings()
                    .set(Setting.LOCK_TIMEOUT, "0ms", "the test")
                    .build())) {
                assertThat(furrow.upgrade("a").steps()).hasSize(1);
            }
            other.requireHeld();
        }
    }

    @Test
    void when_the_holder_on_postgresql_is_killed_the_next_goes_on() throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            theNextGoesOn(Project.on(database.url(), folder));
        }
    }

    @Test
    void when_the_holder_on_sqlite_is_killed_the_next_goes_on() throws Exception {
        theNextGoesOn(Project.on("jdbc:sqlite:" + folder.resolve("dev.db"), folder));
    }

    private void theNextGoesOn(Project project) throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Progress progress = new Progress() {
            @Override
            public void waiting(String holder) {
                waiting.countDown();
            }
        };
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (Child holder = Child.startHolding(project);
                Furrow furrow = project.furrow(progress)) {
            Future<Integer> next = pool.submit(() -> furrow.upgrade("a").steps().size());
            waiting.await();
            long killed = System.nanoTime();
            holder.kill();

            assertThat(next.get()).isEqualTo(1);
            // It asks twice a second. Nothing else has to time out.
            assertThat(System.nanoTime() - killed).isLessThan(30_000_000_000L);
        } finally {
            pool.shutdown();
        }
    }
}
