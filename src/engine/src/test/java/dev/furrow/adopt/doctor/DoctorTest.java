package dev.furrow.adopt.doctor;

import static dev.furrow.adopt.doctor.Findings.examined;
import static dev.furrow.adopt.doctor.Findings.mended;
import static dev.furrow.adopt.doctor.Findings.told;
import static dev.furrow.adopt.doctor.Findings.upgrade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.DoctorReport;
import dev.furrow.DoctorReport.Level;
import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.revision.Step;
import dev.furrow.schema.Product;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.FreshProjects;
import dev.furrow.testing.PgBouncer;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.RoundTrips;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class DoctorTest {
    private static final String USERS = """
            -- users
            --
            -- revision: a1
            -- down-revision: none

            -- migrate:up postgresql
            CREATE TABLE users (id SERIAL PRIMARY KEY, name VARCHAR(40) NOT NULL);
            CREATE INDEX users_name ON users (name);

            -- migrate:up sqlite
            CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(40) NOT NULL);
            CREATE INDEX users_name ON users (name);
            """;

    private static final String CHECKED = USERS.replace("NOT NULL);", "NOT NULL CHECK (name <> ''));");

    private @TempDir Path folder;

    @RegisterExtension
    private final FreshProjects projects = new FreshProjects();

    private Project onPostgres() {
        return projects.on(Product.POSTGRESQL, folder);
    }

    private Project project(Product product) {
        return projects.on(product, folder).revision("a1.sql", USERS);
    }

    @Test
    void all_is_looked_at_and_mended_over_a_few_connections() {
        try (RoundTrips door = RoundTrips.to(projects.database())) {
            Project project = Project.on(door.url(), folder);
            project.step("a1", "none", "", "CREATE TABLE users (id SERIAL PRIMARY KEY, name TEXT)");
            upgrade(project);
            project.execute("INSERT INTO users (id) VALUES (7)");
            int before = door.connections();

            assertThat(examined(project).hasProblem()).isTrue();

            int looking = door.connections() - before;
            assertThat(looking).isLessThan(13);
            assertThat(mended(project).hasProblem()).isFalse();
            assertThat(door.connections() - before - looking).isLessThan(2 * looking);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_healthy_database_has_a_finding_for_each_check_and_none_to_tell(Product product) {
        Project project = project(product);
        upgrade(project);

        DoctorReport report = examined(project);

        assertThat(told(report)).isEmpty();
        assertThat(report.findings().stream().map(DoctorReport.Item::check)).isEqualTo(HealthCheck.words());
        assertThat(report.hasProblem()).isFalse();
    }

    @ParameterizedTest
    @EachDatabase
    void tables_without_a_version_are_stamped_by_proof(Product product) {
        Project project = project(product);
        upgrade(project);
        project.execute("DROP TABLE furrow_version");

        assertThat(told(examined(project)))
                .containsExactly(
                        "version: PROBLEM the database has no version, and it has tables",
                        "drift: SKIPPED not looked at: the database is at no revision of the scripts");
        assertThat(mended(project).mended())
                .containsExactly(
                        new DoctorReport.Mended("version", "the database has no version, and it has tables", "a1", ""));
        assertThat(mended(project).mended()).isEmpty();
    }

    @Test
    void a_restored_dump_is_mended_once() {
        Project project = onPostgres().revision("a1.sql", USERS);
        upgrade(project);
        project.execute(
                "INSERT INTO users (id, name) VALUES (7, 'ann')",
                "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'users_name'::regclass",
                "ALTER TABLE users ADD CONSTRAINT named CHECK (name <> '') NOT VALID");

        assertThat(told(examined(project)))
                .containsExactly(
                        "drift: WARNING the database has not what its revisions make: 2 differences",
                        "indexes: PROBLEM index users_name of users is not valid: what made it ended half-way",
                        "constraints: WARNING constraint named of users was never validated: rows that are there may break it",
                        "sequences: PROBLEM sequence users_id_seq gives 1 next, and users.id has 7 already");
        assertThat(mended(project, "sequences").mended())
                .containsExactly(new DoctorReport.Mended(
                        "sequences",
                        "sequence users_id_seq gives 1 next, and users.id has 7 already",
                        "SELECT setval('\"public\".\"users_id_seq\"', greatest(max(\"id\"), (SELECT last_value FROM"
                                + " \"public\".\"users_id_seq\"))) FROM \"public\".\"users\"",
                        ""));
        DoctorReport all = mended(project);
        assertThat(all.mended()).hasSize(1);
        assertThat(all.hasProblem()).isFalse();
        assertThat(mended(project).mended()).isEmpty();
        project.execute("INSERT INTO users (name) VALUES ('bob')");
    }

    @Test
    void what_keeps_a_version_from_being_proved_is_mended_before_it() {
        Project project = onPostgres().revision("a1.sql", CHECKED);
        upgrade(project);
        project.execute(
                "DROP TABLE furrow_version",
                "INSERT INTO users (id, name) VALUES (7, 'ann')",
                "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'users_name'::regclass");

        DoctorReport mended = mended(project);

        assertThat(mended.mended())
                .extracting(each -> each.check() + each.failure())
                .containsExactly("indexes", "sequences", "version");
        assertThat(told(mended)).isEmpty();
        assertThat(mended(project).mended()).isEmpty();
    }

    @Test
    void a_constraint_that_nobody_validated_is_found_no_more_once_what_is_told_was_done() {
        Project project = onPostgres().revision("a1.sql", CHECKED);
        upgrade(project);
        project.execute(
                "ALTER TABLE users DROP CONSTRAINT users_name_check",
                "ALTER TABLE users ADD CONSTRAINT users_name_check CHECK (name <> '') NOT VALID");

        List<String> lines = Findings.lines(Findings.of("constraints", examined(project)));
        assertThat(lines)
                .containsExactly(
                        "WARNING constraint users_name_check of users was never validated: rows that are there may break it",
                        "What mends it:  ALTER TABLE \"public\".\"users\" VALIDATE CONSTRAINT \"users_name_check\"");

        project.execute(lines.get(1).replace("What mends it:  ", ""));
        assertThat(told(examined(project))).isEmpty();
    }

    @Test
    void a_sequence_that_only_an_entity_mapping_uses_is_looked_at_too() {
        Project project = onPostgres()
                .revision(
                        "a1.sql",
                        USERS.replace("SERIAL", "BIGINT")
                                .replace("CREATE INDEX", "CREATE SEQUENCE users_seq INCREMENT BY 50;\nCREATE INDEX"));
        upgrade(project);
        project.execute("INSERT INTO users (id, name) VALUES (7, 'ann')");

        assertThat(told(examined(project)))
                .containsExactly("sequences: PROBLEM sequence users_seq gives 1 next, and users.id has 7 already");
        assertThat(mended(project).hasProblem()).isFalse();
        assertThat(project.query("SELECT nextval('users_seq') - 49 > 7")).containsExactly("t");
    }

    @Test
    void an_index_that_rows_keep_from_being_unique_is_left_to_its_owner() {
        Project project = onPostgres()
                .revision("a1.sql", USERS.replace("CREATE INDEX users_name", "CREATE UNIQUE INDEX users_name"));
        upgrade(project);
        project.execute("DROP INDEX users_name", "INSERT INTO users (name) VALUES ('ann'), ('ann')");
        try {
            project.execute("CREATE UNIQUE INDEX CONCURRENTLY users_name ON users (name)");
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("could not create unique index");
        }

        assertThat(mended(project, "indexes").mended()).isEmpty();
        assertThat(project.query("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                .containsExactly("1");
    }

    @Test
    void each_step_of_a_connection_is_told_by_itself() {
        Project project = onPostgres().revision("a1.sql", USERS);
        String missing = project.url().replaceFirst("/[a-z0-9_]+\\?", "/missing_one?");

        List<String> told = told(examined(Project.on(missing, folder)));

        assertThat(told.get(0)).startsWith("connection: PROBLEM there is no database \"missing_one\" at ");
        assertThat(told.get(1)).isEqualTo("pooler: SKIPPED not looked at: there is no connection");
    }

    @Test
    void a_host_that_does_not_resolve_is_told() {
        Project project =
                Project.on("postgres://app@nowhere.invalid/app", folder).revision("a1.sql", USERS);

        assertThat(told(examined(project)).get(0))
                .isEqualTo("connection: PROBLEM there is no host of that name: nowhere.invalid");
    }

    @Test
    void a_check_that_nobody_knows_is_refused() {
        Project project = Project.onSqlite(folder).revision("a1.sql", USERS);

        assertThatThrownBy(() -> mended(project, "sequence"))
                .hasMessageStartingWith("fix names no check: \"sequence\"");
    }

    @Test
    void what_a_killed_replay_left_is_told_and_dropped() {
        Project project = onPostgres().revision("a1.sql", USERS);
        upgrade(project);
        String left =
                "furrow_scratch_" + project.query("SELECT current_database()").get(0);
        Postgres.execute("CREATE DATABASE " + left);

        DoctorReport report = mended(project, "leftovers");

        assertThat(report.mended())
                .extracting(mended -> mended.before() + ": " + mended.done() + mended.failure())
                .contains("database " + left + " was left by a replay that was killed: DROP DATABASE IF EXISTS \""
                        + left + "\"");
        assertThat(project.query("SELECT count(*) FROM pg_database WHERE datname = '" + left + "'"))
                .containsExactly("0");
    }

    @Test
    void a_pooler_in_transaction_mode_is_told() {
        FreshDatabase database = projects.database();
        upgrade(Project.on(database.url(), folder).revision("a1.sql", USERS));
        try (PgBouncer pooler = PgBouncer.start(database, folder, "pool_mode = transaction")) {
            DoctorReport report = examined(Project.on(pooler.url(), folder));

            assertThat(report.findings())
                    .filteredOn(finding -> finding.check().equals("pooler"))
                    .extracting(finding -> finding.level())
                    .containsExactly(Level.PROBLEM);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void several_heads_are_named(Product product) {
        Project project = project(product)
                .revision("b1.sql", "-- left\n--\n-- revision: b1\n-- down-revision: a1\n\n-- migrate:up\nSELECT 1;\n")
                .revision(
                        "b2.sql", "-- right\n--\n-- revision: b2\n-- down-revision: a1\n\n-- migrate:up\nSELECT 1;\n");
        upgrade(project);

        assertThat(Findings.lines(Findings.of("heads", examined(project))))
                .containsExactly(
                        "WARNING there are 2 heads: nobody knows which one \"head\" is",
                        "b1 (left)",
                        "b2 (right)",
                        "Merge them:  migrate:merge");
    }

    @ParameterizedTest
    @EachDatabase
    void a_seed_whose_table_is_missing_is_told(Product product) {
        Project project = project(product).seed("jokes.csv", "id,body\n1,ha\n");
        upgrade(project);

        assertThat(told(examined(project)))
                .singleElement()
                .asString()
                .startsWith("seeds: PROBLEM src/main/seeds/jokes.csv")
                .contains("jokes");
    }

    @Test
    void who_is_at_work_is_told_meanwhile() {
        Project project = onPostgres().revision("a1.sql", USERS);
        List<DoctorReport.Item> found = new ArrayList<>();
        Progress looking = new Progress() {
            @Override
            public void stepped(Step step, int number, int count, Duration took) {
                found.add(Findings.of("lock", examined(project)));
            }
        };
        try (Furrow furrow = project.furrow(looking)) {
            furrow.upgrade("head");
        }

        assertThat(found).singleElement().satisfies(item -> {
            assertThat(item.level()).isEqualTo(Level.WARNING);
            assertThat(item.what()).startsWith("another run is at work: furrow since ");
        });
        assertThat(Findings.of("lock", examined(project)).what()).isEqualTo("no other run is at work");
    }

    @Test
    void rows_of_sqlite_that_break_a_foreign_key_are_counted() {
        Project project = Project.onSqlite(folder)
                .revision(
                        "a1.sql",
                        USERS
                                + "CREATE TABLE jokes (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));\n");
        upgrade(project);
        project.execute("INSERT INTO jokes (user_id) VALUES (7), (8)");

        assertThat(told(examined(project)))
                .containsExactly(
                        "constraints: WARNING 2 rows break a foreign key of jokes to users, which PostgreSQL wouldn't take");
    }

    @Test
    void a_file_of_sqlite_whose_index_lacks_rows_is_told_as_damaged() {
        Project project = Project.onSqlite(folder).revision("a1.sql", USERS);
        upgrade(project);
        project.execute(
                "INSERT INTO users (name) VALUES ('ann')",
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = 'CREATE INDEX users_name ON users (id)' WHERE name = 'users_name'");

        assertThat(told(examined(project)))
                .contains("indexes: PROBLEM the file is damaged: row 1 missing from index users_name");
        assertThat(mended(project, "indexes").mended()).isEmpty();
    }
}
