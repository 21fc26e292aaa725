package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.database.Sql;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several schemas are worked on over connections that are kept, also when somebody stood in the way of one. */
@Timeout(120)
final class SchemasInTheWayTest {
    private static final SchemaRuns.Listener SILENT = SchemaRuns.Listener.telling(Progress.SILENT);

    @TempDir
    Path folder;

    /** Who looks waits 200 ms. What waits for longer does so under the run's own lock. */
    @Test
    void a_look_that_gave_way_is_at_its_end_before_the_next_one_begins() throws Exception {
        ExecutorService machine = Executors.newSingleThreadExecutor();
        try (FreshDatabase database = Postgres.freshDatabase();
                Connection application = database.connect()) {
            Project project = Project.on(database.url(), folder)
                    .revision("1_users.sql", """
                            -- users
                            --
                            -- revision: a
                            -- down-revision: none

                            -- migrate:up
                            CREATE TABLE users (id INTEGER PRIMARY KEY);
                            CREATE TABLE likes (user_id INTEGER REFERENCES users (id));
                            """)
                    .seed("users.csv", "id\n1\n");
            try (Furrow furrow = Furrow.open(project.settings()
                    .environment("production")
                    .set(Setting.SCHEMAS, "one,two", "the test")
                    .build())) {
                furrow.inEachSchema(one -> one.upgrade("head"), SILENT).requireNoneFailed();
                application.setAutoCommit(false);
                Sql.execute(application, "LOCK TABLE one.likes");
                Future<List<String>> failed =
                        machine.submit(() -> furrow.inEachSchema(one -> one.seedAll(SeedOptions.ALL), SILENT)
                                .failed());
                while (!failed.isDone() && !isWaitedForLong(project)) {
                    Thread.onSpinWait();
                }
                application.commit();

                assertThat(failed.get()).isEmpty();
            }
            assertThat(project.query("SELECT o.id, t.id FROM one.users o, two.users t"))
                    .containsExactly("1|1");
        } finally {
            machine.shutdown();
        }
    }

    private static boolean isWaitedForLong(Project project) {
        return project.query("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND wait_event_type = 'Lock' AND clock_timestamp() - query_start > interval '500 ms')")
                .equals(List.of("t"));
    }
}
