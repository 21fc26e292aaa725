package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.database.Connector;
import dev.furrow.database.Lock;
import dev.furrow.database.LockName;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Purge;
import dev.furrow.revision.StampPlan;
import dev.furrow.testing.Databases;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.Role;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several schemas, each a database of its own. */
@Timeout(120)
final class SeveralSchemasTest {
    private static final String USERS = """
            -- users
            --
            -- revision: a
            -- down-revision: none

            -- migrate:up
            CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);

            -- migrate:down
            DROP TABLE users;
            """;
    private static final String JOKES = """
            /*
             * jokes
             *
             * revision: b
             * down-revision: a
             */
            import static dev.furrow.operation.Ddl.*;
            import dev.furrow.operation.*;

            class Jokes implements Migration {
              public void up(Operations op) {
                op.createTable("jokes", column("id", integer()).identity(), column("user_id", integer()).references("users", "id"));
              }
              public void down(Operations op) { op.dropTable("jokes"); }
            }
            """;

    /** Hears what becomes of each. */
    private static class Heard implements SchemaRuns.Listener {
        final List<String> ended = Collections.synchronizedList(new ArrayList<>());
        private List<String> found = List.of();

        @Override
        public void found(List<String> schemas) {
            found = schemas;
        }

        @Override
        public Progress begins(String schema) {
            return Progress.SILENT;
        }

        @Override
        public void ended(SchemaRuns.Run<?> run) {
            ended.add(run.schema());
        }
    }

    @TempDir
    Path folder;

    private FreshDatabase database;
    private Project project;

    @BeforeEach
    void make() {
        database = Postgres.freshDatabase();
        project = Project.on(database.url(), folder)
                .revision("1_users.sql", USERS)
                .revision("Jokes.java", JOKES);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Furrow furrow(String schemas, String parallel) {
        return Furrow.open(
                settings(schemas).set(Setting.PARALLEL, parallel, "the test").build());
    }

    private Settings.Builder settings(String schemas) {
        return project.settings().environment("production").set(Setting.SCHEMAS, schemas, "the test");
    }

    private static SchemaRuns<UpgradeResult> upgrade(Furrow furrow) {
        return furrow.inEachSchema(one -> one.upgrade("head"), new Heard());
    }

    private static List<Integer> steps(SchemaRuns<UpgradeResult> runs) {
        return runs.runs().stream()
                .map(run -> Objects.requireNonNull(run.result()).steps().size())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3"})
    void each_is_a_database_of_its_own(String parallel) {
        try (Furrow furrow = furrow("one, two,Th'r\"ee,two", parallel)) {
            Heard heard = new Heard();
            SchemaRuns<UpgradeResult> runs = furrow.inEachSchema(one -> one.upgrade("head"), heard);

            assertThat(heard.found).containsExactly("one", "two", "Th'r\"ee");
            assertThat(heard.ended).containsExactlyInAnyOrder("one", "two", "Th'r\"ee");
            assertThat(steps(runs)).containsExactly(2, 2, 2);
            assertThat(steps(upgrade(furrow))).containsExactly(0, 0, 0);
        }
        assertThat(project.query("SELECT version_num FROM one.furrow_version UNION ALL SELECT version_num FROM"
                        + " \"Th'r\"\"ee\".furrow_version"))
                .containsExactly("b", "b");
        assertThat(project.query("SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND confrelid IN"
                        + " ('one.users'::regclass, 'two.users'::regclass, '\"Th''r\"\"ee\".users'::regclass)"))
                .containsExactly("3");
    }

    @Test
    void a_query_names_them() {
        project.execute("CREATE TABLE tenants (name TEXT); INSERT INTO tenants VALUES ('b'), ('a')");
        try (Furrow furrow = furrow("SELECT name FROM tenants ORDER BY name", "2")) {
            assertThat(furrow.database().toString())
                    .endsWith(", production (the caller), the schemas that a query names");
            assertThat(upgrade(furrow).runs())
                    .extracting(SchemaRuns.Run::schema)
                    .containsExactly("a", "b");
        }
        try (Furrow furrow = furrow("SELECT name FROM tenants WHERE false", "2")) {
            assertThat(upgrade(furrow).runs()).isEmpty();
        }
    }

    @Test
    void a_query_writes_nothing_and_its_failure_is_told() {
        project.execute("CREATE FUNCTION spoil() RETURNS text LANGUAGE sql AS 'CREATE TABLE spoiled (); SELECT ''a'''");
        assertThatThrownBy(() -> upgrade(furrow("SELECT spoil()", "1")))
                .hasMessageStartingWith(
                        "furrow.schemas (the test) can't be asked: cannot execute CREATE TABLE in a read-only"
                                + " transaction (SQLSTATE 25006)\n  SELECT spoil()");
        assertThatThrownBy(() -> upgrade(furrow("SELECT NULL", "1"))).hasMessage("""
                        furrow.schemas (the test) names a schema without a name
                          SELECT NULL
                          It takes names with commas, or a SELECT whose first column has them.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void a_failure_keeps_no_other_from_its_turn_and_the_next_run_goes_on_with_what_is_left(String parallel)
            throws SQLException {
        database.execute("CREATE SCHEMA two; CREATE TABLE two.furrow_version (version_num VARCHAR(255) PRIMARY KEY);"
                + " CREATE TABLE two.users (id INTEGER)");
        try (Furrow furrow = furrow("one,two,three", parallel)) {
            SchemaRuns<UpgradeResult> runs = upgrade(furrow);

            assertThat(runs.failed()).containsExactly("two");
            assertThat(runs.runs().get(1).diagnostic()).hasToString("""
                            src/main/migrations/1_users.sql:7: table "users" exists already
                              Nothing was run. The database has no version, and these tables are there already: users.
                              They fit revision a (users).
                              Prove it, and record it:   migrate:stamp to=detect schemas=two
                              Then run what is missing:  migrate:upgrade schemas=two""");
            assertThatThrownBy(runs::requireNoneFailed)
                    .isInstanceOf(FurrowException.class)
                    .hasMessage("""
                            failed in 1 of 3 schemas: two
                              The others are done.
                              Mend the cause and type the command again: it goes on with those that are left.""");
            database.execute("DROP TABLE two.users");

            assertThat(steps(upgrade(furrow))).containsExactly(0, 2, 0);
        }
    }

    /** Its connections are in a state that nobody knows, and the worker takes new ones. */
    @Test
    void a_connection_that_is_lost_in_one_is_not_the_next_ones() {
        project.revision("3.sql", """
                -- lose
                --
                -- revision: c
                -- down-revision: b

                -- migrate:up
                SELECT pg_terminate_backend(pg_backend_pid()) WHERE current_schema() = 'two';
                """);
        try (Furrow furrow = furrow("one,two,three", "1")) {
            assertThat(upgrade(furrow).failed()).containsExactly("two");
        }
        assertThat(project.query("SELECT o.version_num, w.version_num, t.version_num"
                        + " FROM one.furrow_version o, two.furrow_version w, three.furrow_version t"))
                .containsExactly("c|b|c");
    }

    @Test
    void downgrade_stamp_current_and_seeds_work_in_each() {
        project.seed("users.csv", "id,name\n1,ann\n");
        try (Furrow furrow = furrow("one,two", "2")) {
            Heard heard = new Heard();
            upgrade(furrow);
            furrow.inEachSchema(one -> one.seedAll(SeedOptions.ALL), heard);
            furrow.inEachSchema(one -> one.downgrade("-1"), heard);
            SchemaRuns<Integer> pending =
                    furrow.inEachSchema(one -> one.current().pending(), heard);
            assertThat(pending.runs()).extracting(SchemaRuns.Run::result).containsExactly(1, 1);
            furrow.inEachSchema(one -> one.stamp("head", Purge.NO), heard);
            SchemaRuns<Integer> seeds = furrow.inEachSchema(
                    one -> one.seedStatus(SeedOptions.ALL).entries().size(), heard);
            assertThat(seeds.runs()).extracting(SchemaRuns.Run::result).containsExactly(1, 1);
        }
        assertThat(project.query("SELECT o.name, t.name FROM one.users o, two.users t"))
                .containsExactly("ann|ann");
        assertThat(project.query("SELECT o.version_num, t.version_num FROM one.furrow_version o, two.furrow_version t"))
                .containsExactly("b|b");
    }

    @Test
    void what_a_role_replays_in_a_transaction_is_gone_before_its_worker_goes_on() throws Exception {
        try (Role role = Role.in(database);
                Furrow furrow = Furrow.open(settings("one,two").url(role.url()).build())) {
            upgrade(furrow);
            furrow.inEachSchema(one -> one.stamp("base", Purge.YES), new Heard());

            SchemaRuns<StampPlan> stamped = furrow.inEachSchema(one -> one.stampDetected(Purge.NO), new Heard());

            assertThat(stamped.runs())
                    .extracting(run ->
                            String.valueOf(Objects.requireNonNull(run.result()).to()))
                    .containsExactly("[b]", "[b]");
            assertThat(project.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'furrow%'"))
                    .isEmpty();
            database.close();
        }
    }

    @Test
    void from_two_machines_at_once_none_is_migrated_twice() throws Exception {
        ExecutorService machines = Executors.newFixedThreadPool(2);
        String many = "a,b,c,d,e,f";
        try (Furrow first = furrow(many, "2");
                Furrow second = furrow(many, "2")) {
            Future<SchemaRuns<UpgradeResult>> one = machines.submit(() -> upgrade(first));
            Future<SchemaRuns<UpgradeResult>> other = machines.submit(() -> upgrade(second));
            List<Integer> ofOne = steps(one.get());
            List<Integer> ofOther = steps(other.get());
            for (int i = 0; i < 6; i++) {
                assertThat(ofOne.get(i) + ofOther.get(i)).isEqualTo(2);
            }
        } finally {
            machines.shutdown();
        }
    }

    @Test
    void who_waits_for_one_waits_for_no_other() throws Exception {
        Connector other = Databases.url(database.url(), folder, "the test").connector();
        CountDownLatch done = new CountDownLatch(2);
        Heard heard = new Heard() {
            @Override
            public void ended(SchemaRuns.Run<?> run) {
                super.ended(run);
                done.countDown();
            }
        };
        ExecutorService machine = Executors.newSingleThreadExecutor();
        Lock lock = other.tryLock(new LockName("one", "furrow_version"), "deploy@web-1")
                .orElseThrow();
        try (Furrow furrow = furrow("one,two,three", "2")) {
            Future<?> run = machine.submit(() -> furrow.inEachSchema(one -> one.upgrade("head"), heard));
            done.await();
            assertThat(heard.ended).containsExactlyInAnyOrder("two", "three");
            lock.close();
            run.get();
        } finally {
            lock.close();
            machine.shutdown();
        }
        assertThat(heard.ended).last().isEqualTo("one");
    }

    @Test
    void a_worker_keeps_its_three_connections() {
        project.revision("3.sql", """
                -- count
                --
                -- revision: c
                -- down-revision: b

                -- migrate:up
                CREATE TABLE seen AS SELECT count(*) AS n, min(backend_start) AS first FROM pg_stat_activity
                  WHERE datname = current_database() AND application_name LIKE 'furrow%';
                """);
        try (Furrow furrow = furrow("one,two,three", "1")) {
            upgrade(furrow).requireNoneFailed();
        }
        assertThat(project.query("SELECT a.n, b.n, c.n, a.first = c.first FROM one.seen a, two.seen b, three.seen c"))
                .containsExactly("3|3|3|t");
    }

    /** A session looks through the plans of all foreign keys that it ever checked whenever a table is altered. */
    @Test
    void what_a_worker_writes_over_is_opened_anew_every_few_schemas() {
        project.revision("3.sql", """
                -- count
                --
                -- revision: c
                -- down-revision: b

                -- migrate:up
                CREATE TABLE seen AS SELECT pg_backend_pid() AS writer;
                """);
        try (Furrow furrow = furrow("one,two,three,four", "1")) {
            upgrade(furrow).requireNoneFailed();
        }
        assertThat(project.query("SELECT a.writer = b.writer, b.writer = c.writer, c.writer = d.writer"
                        + " FROM one.seen a, two.seen b, three.seen c, four.seen d"))
                .containsExactly("t|t|f");
    }

    @Test
    void scripts_are_read_once_and_placeholders_are_each_schemas_own() {
        project.revision("3.sql", """
                -- names
                --
                -- revision: c
                -- down-revision: b

                -- migrate:up
                CREATE TABLE names AS SELECT '${schema_name}' AS own;
                """);
        try (Furrow furrow = furrow("one,two", "1")) {
            upgrade(furrow).requireNoneFailed();
        }
        assertThat(project.query("SELECT a.own, b.own FROM one.names a, two.names b"))
                .containsExactly("one|two");
        assertThat(project.query(
                        "SELECT count(DISTINCT checksum), count(*) FROM (SELECT checksum FROM one.furrow_journal"
                                + " UNION ALL SELECT checksum FROM two.furrow_journal) j"))
                .containsExactly("3|6");
    }

    @Test
    void what_is_for_one_schema_says_so() {
        try (Furrow furrow = furrow("one,two", "1")) {
            assertThatThrownBy(() -> furrow.diff("current", "database")).hasMessage("""
                            furrow.schemas (from the test) is for upgrade, downgrade, stamp, current and seeds: this works on one schema
                              Name one of them:  schemas=app""");
        }
        try (Furrow furrow = furrow("one", "1")) {
            assertThat(furrow.hasSeveralSchemas()).isFalse();
            assertThat(furrow.database().toString()).endsWith(", schema one, production (the caller)");
            assertThat(furrow.upgrade("head").steps()).hasSize(2);
        }
        assertThat(project.query("SELECT version_num FROM one.furrow_version")).containsExactly("b");
    }

    @Test
    void settings_that_contradict_each_other_are_refused() {
        assertThatThrownBy(() -> Furrow.open(settings("one,two").schema("three").build()))
                .hasMessage("""
                        furrow.schema (from the caller) and furrow.schemas (from the test) are both set
                          One schema, or several: set one of the two.""");
        assertThatThrownBy(() -> Furrow.open(settings("one,two").environment("").build()))
                .hasMessageStartingWith(
                        "furrow.schemas is set, the environment is not: are they meant for this database?");
        assertThatThrownBy(() -> furrow("one,two", "0"))
                .hasMessage("furrow.parallel can't be \"0\" (from the test)\n  It takes a number from 1 to 64.");
        try (Furrow furrow =
                Furrow.open(settings("one,two").environment("development").build())) {
            assertThat(furrow.hasSeveralSchemas()).isFalse();
            assertThat(furrow.database().toString()).endsWith("several schemas not used in development");
        }
    }
}
