package dev.furrow.adopt.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.DoctorReport;
import dev.furrow.DoctorReport.Level;
import dev.furrow.Furrow;
import dev.furrow.Setting;
import dev.furrow.database.Connector;
import dev.furrow.database.Lock;
import dev.furrow.database.LockName;
import dev.furrow.testing.Databases;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.Role;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MisplacedTest {
    private static final String USERS = """
            -- users
            --
            -- revision: a1
            -- down-revision: none

            -- migrate:up
            CREATE TYPE mood AS ENUM ('glad', 'sad');
            CREATE TABLE users (id SERIAL PRIMARY KEY, name VARCHAR(40) NOT NULL, feels mood, felt mood[]);
            CREATE SEQUENCE jokes_seq INCREMENT BY 50;
            CREATE SEQUENCE numbers;
            CREATE TABLE jokes (
              id BIGINT PRIMARY KEY,
              number INTEGER NOT NULL DEFAULT nextval('numbers'),
              user_id INTEGER NOT NULL REFERENCES users (id));
            CREATE TABLE visits (at DATE NOT NULL, region INTEGER) PARTITION BY RANGE (at);
            CREATE TABLE visits_2024 PARTITION OF visits FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (region);
            CREATE TABLE visits_2024_1 PARTITION OF visits_2024 FOR VALUES IN (1);
            CREATE VIEW glad_users AS SELECT id, name FROM users WHERE feels = 'glad';
            CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM glad_users;
            CREATE FUNCTION is_glad(m mood) RETURNS boolean LANGUAGE sql AS $$ SELECT m = 'glad' $$;
            CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
              BEGIN PERFORM count(*) FROM jokes; RETURN new; END $$;
            CREATE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();
            """;

    private static final String SMALL = """
            -- users
            --
            -- revision: a1
            -- down-revision: none

            -- migrate:up
            CREATE TABLE users (id INTEGER PRIMARY KEY);
            """;

    private static final String PENDING_ORDERS = """
            -- orders
            --
            -- revision: b1
            -- down-revision: a1

            -- migrate:up
            CREATE TABLE orders (id INTEGER PRIMARY KEY);
            """;

    private static final String WHERE_ALL_IS = """
            SELECT n.nspname, string_agg(o.name, ' ' ORDER BY o.name) FROM (
              SELECT relnamespace AS place, relname AS name FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S')
              UNION ALL SELECT typnamespace, typname FROM pg_type WHERE typtype IN ('e', 'd')
              UNION ALL SELECT pronamespace, proname || '()' FROM pg_proc) o
              JOIN pg_namespace n ON n.oid = o.place AND n.nspname IN ('public', 'app')
            GROUP BY 1 ORDER BY 1""";

    private static final String ALL =
            "app|counted furrow_journal furrow_journal_id_seq furrow_version glad_users is_glad() jokes"
                    + " jokes_seq mood numbers touch() users users_id_seq visits visits_2024 visits_2024_1";

    private @TempDir Path folder;
    private @Nullable FreshDatabase database;

    @BeforeEach
    void make() {
        database = Postgres.freshDatabase();
    }

    @AfterEach
    void drop() {
        Objects.requireNonNull(database).close();
    }

    /** Returns a project whose tables are in public, and belong into app. */
    private Project landed(String revision) {
        Project project =
                Project.on(Objects.requireNonNull(database).url(), folder).revision("a1.sql", revision);
        Findings.upgrade(project);
        return project.inProduction("app");
    }

    private static DoctorReport.Item found(Project project) {
        return Findings.of("misplaced", Findings.examined(project));
    }

    private static DoctorReport mended(Project project) {
        return Findings.mended(project, "misplaced");
    }

    @Test
    void all_that_revisions_made_is_told_by_its_kind() {
        DoctorReport.Item found = found(landed(USERS));

        assertThat(found.level()).isEqualTo(Level.PROBLEM);
        assertThat(found.what())
                .isEqualTo(
                        "14 things with the names of what revisions make are in schema \"public\", and belong into \"app\"");
        assertThat(found.evidence())
                .containsExactly(
                        "tables furrow_journal, furrow_version, jokes, users, visits, visits_2024, visits_2024_1",
                        "functions is_glad(m mood), touch()",
                        "materialized view counted",
                        "sequences jokes_seq, numbers",
                        "type mood",
                        "view glad_users");
        assertThat(found.canBeMended()).isTrue();
    }

    @Test
    void all_that_revisions_made_is_moved_and_works() {
        Project project = landed(USERS);
        project.execute("INSERT INTO users (name, feels) VALUES ('ann', 'glad')");

        DoctorReport report = mended(project);

        assertThat(report.mended()).extracting(DoctorReport.Mended::failure).containsExactly("");
        assertThat(project.query(WHERE_ALL_IS)).containsExactly(ALL);
        assertThat(Findings.of("misplaced", report).what())
                .isEqualTo("nothing that revisions made is in another schema");
        assertThat(report.hasProblem()).isFalse();
        assertThat(mended(project).mended()).isEmpty();
        project.execute(
                "SET search_path = app",
                "UPDATE users SET name = 'anna' WHERE is_glad(feels)",
                "INSERT INTO jokes (id, user_id) VALUES (nextval('jokes_seq'), 1)");
        assertThat(project.query("SELECT * FROM app.glad_users")).containsExactly("1|anna");
    }

    @Test
    void types_and_routines_of_all_kinds_are_moved_whatever_they_are_called() {
        Project project = landed("""
                -- kinds
                --
                -- revision: a1
                -- down-revision: none

                -- migrate:up
                CREATE DOMAIN "e-mail" AS text CHECK (VALUE LIKE '%@%');
                CREATE TYPE place AS (city text, "e-mail" "e-mail");
                CREATE TYPE span AS RANGE (SUBTYPE = date);
                CREATE TABLE "Odd ""Table"" of" (id INTEGER GENERATED ALWAYS AS IDENTITY, home place, "when" span, mails "e-mail"[]);
                CREATE FUNCTION "Of%s"(p place, OUT city text) LANGUAGE sql AS $$ SELECT p.city $$;
                CREATE PROCEDURE tidy("e-mail") LANGUAGE sql AS $$ SELECT 1 $$;
                CREATE AGGREGATE longest(text) (SFUNC = text_larger, STYPE = text);
                CREATE FUNCTION made(m text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT upper(m) $$;
                CREATE TABLE made_of (m text, shouted text GENERATED ALWAYS AS (made(m)) STORED, CHECK (made(m) <> ''));
                CREATE INDEX made_index ON made_of (made(m));
                """);

        DoctorReport report = mended(project);

        assertThat(report.mended()).extracting(DoctorReport.Mended::failure).containsExactly("");
        assertThat(project.query(WHERE_ALL_IS))
                .singleElement()
                .asString()
                .startsWith("app|")
                .contains("Odd \"Table\" of", "Of%s()", "e-mail", "longest()", "made()", "made_of", "tidy()");
        assertThat(
                        project.query(
                                "SELECT typname FROM pg_type WHERE typnamespace = 'app'::regnamespace AND typname IN ('place', 'span') ORDER BY 1"))
                .containsExactly("place", "span");
        assertThat(report.hasProblem()).isFalse();
        project.execute(
                "SET search_path = app",
                "INSERT INTO made_of (m) VALUES ('ann')",
                "SELECT span_multirange(span('2024-01-01', '2024-02-01'))");
    }

    @Test
    void where_one_of_them_cannot_be_moved_none_is() {
        Project project = landed(USERS);
        project.execute("CREATE SCHEMA app", "CREATE TYPE app.visits AS ENUM ('one')");
        List<String> before = project.query(WHERE_ALL_IS);

        DoctorReport report = mended(project);

        assertThat(report.mended())
                .extracting(DoctorReport.Mended::failure)
                .containsExactly(
                        "can't move it; rolled back: type \"visits\" already exists in schema \"app\" (SQLSTATE 42710)");
        assertThat(project.query(WHERE_ALL_IS)).isEqualTo(before);
    }

    @Test
    void what_is_left_after_the_version_went_ahead_is_moved_as_well() {
        Project project = landed(USERS);
        project.execute(
                "CREATE SCHEMA app",
                "ALTER TABLE furrow_version SET SCHEMA app",
                "ALTER TABLE visits SET SCHEMA app",
                "ALTER TYPE mood SET SCHEMA app");

        mended(project);

        assertThat(project.query(WHERE_ALL_IS)).containsExactly(ALL);
    }

    @Test
    void a_role_that_could_not_reach_its_tables_afterwards_is_told() throws SQLException {
        Project project = landed(USERS);
        try (Role role = Role.in(Objects.requireNonNull(database))) {
            project.execute("GRANT SELECT ON users, glad_users TO " + role.name());
            String told = "role \"" + role.name()
                    + "\" has rights there, and none to use schema \"app\": GRANT USAGE ON SCHEMA \"app\" TO \""
                    + role.name() + "\"";

            assertThat(found(project).evidence()).endsWith(told);
            assertThat(mended(project).mended())
                    .singleElement()
                    .satisfies(mended -> assertThat(mended.done()).endsWith("; " + told));
            project.execute(told.replaceFirst("^.*: ", ""));
            assertThat(Project.on(
                                    "jdbc:postgresql://" + role.address() + "/"
                                            + role.database().name() + "?user=" + role.name() + "&password=right",
                                    folder)
                            .query("SELECT * FROM app.users"))
                    .isEmpty();
            project.execute("DROP OWNED BY " + role.name());
        }
    }

    @Test
    void what_somebody_moved_half_is_moved_whole_before_anything_is_stamped() {
        Project project = landed(SMALL);
        Project.on(project.url(), folder).revision("b1.sql", """
                -- jokes
                --
                -- revision: b1
                -- down-revision: a1

                -- migrate:up
                CREATE TABLE jokes (id INTEGER PRIMARY KEY);
                """);
        Findings.upgrade(Project.on(project.url(), folder));
        project.execute("CREATE SCHEMA app", "ALTER TABLE users SET SCHEMA app");

        DoctorReport report = Findings.mended(project);

        assertThat(report.mended()).extracting(DoctorReport.Mended::check).containsExactly("misplaced");
        assertThat(project.query(WHERE_ALL_IS))
                .containsExactly("app|furrow_journal furrow_journal_id_seq furrow_version jokes users");
        assertThat(project.query("SELECT version_num FROM app.furrow_version")).containsExactly("b1");
        assertThat(report.hasProblem()).isFalse();
    }

    @Test
    void nothing_is_stamped_beside_what_could_not_be_moved() {
        Project project = landed(SMALL);
        Project.on(project.url(), folder).revision("b1.sql", """
                -- jokes
                --
                -- revision: b1
                -- down-revision: a1

                -- migrate:up
                CREATE TABLE jokes (id INTEGER PRIMARY KEY);
                CREATE FUNCTION count_jokes() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM public.jokes $$;
                """);
        Findings.upgrade(Project.on(project.url(), folder));
        project.execute("CREATE SCHEMA app", "ALTER TABLE users SET SCHEMA app");

        for (DoctorReport report : List.of(Findings.mended(project), Findings.mended(project, "version"))) {
            assertThat(report.mended())
                    .singleElement()
                    .satisfies(mended -> assertThat(mended.check()).isEqualTo("version"))
                    .satisfies(mended -> assertThat(mended.failure())
                            .isEqualTo("no version is recorded before what is in another schema is moved: see the check"
                                    + " \"misplaced\""));
        }
        assertThat(project.query(WHERE_ALL_IS))
                .containsExactly(
                        "app|users", "public|count_jokes() furrow_journal furrow_journal_id_seq furrow_version jokes");
    }

    @Test
    void nothing_is_stamped_after_a_move_that_failed() {
        Project project = landed(USERS);
        project.execute(
                "CREATE SCHEMA app", "ALTER TABLE users SET SCHEMA app", "CREATE TYPE app.visits AS ENUM ('one')");

        assertThat(Findings.mended(project).mended())
                .extracting(DoctorReport.Mended::check)
                .containsExactly("misplaced", "version");
        assertThat(project.query("SELECT to_regclass('app.furrow_version')")).containsExactly("null");
    }

    @Test
    void where_something_is_in_both_schemas_nothing_is_moved_before_one_of_them_is_gone() {
        Project project = landed(USERS);
        project.execute(
                "CREATE SCHEMA app",
                "CREATE TABLE app.jokes (id BIGINT PRIMARY KEY)",
                "CREATE SEQUENCE app.jokes_seq",
                "CREATE TYPE app.mood AS ENUM ('glad')",
                "CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$",
                "CREATE TABLE app.visits_2024_1 (id BIGINT)");
        List<String> before = project.query(WHERE_ALL_IS);

        DoctorReport.Item found = found(project);

        assertThat(found.level()).isEqualTo(Level.PROBLEM);
        assertThat(found.evidence())
                .contains(
                        "function touch() is in schema \"app\", too; if nothing in that one is wanted: DROP FUNCTION \"app\".\"touch\"()",
                        "sequence jokes_seq is in schema \"app\", too; if nothing in that one is wanted: DROP SEQUENCE \"app\".\"jokes_seq\"",
                        "table jokes is in schema \"app\", too; if nothing in that one is wanted: DROP TABLE \"app\".\"jokes\"",
                        "table visits_2024_1 is in schema \"app\", too; if nothing in that one is wanted: DROP TABLE \"app\".\"visits_2024_1\"",
                        "type mood is in schema \"app\", too; if nothing in that one is wanted: DROP TYPE \"app\".\"mood\"");
        assertThat(mended(project).mended()).isEmpty();
        assertThat(project.query(WHERE_ALL_IS)).isEqualTo(before);

        found.evidence().stream()
                .filter(line -> line.contains(": DROP "))
                .forEach(line -> project.execute(line.replaceFirst("^.*: ", "")));
        mended(project);

        assertThat(project.query(WHERE_ALL_IS)).containsExactly(ALL);
    }

    @Test
    void of_a_journal_that_other_modules_write_to_our_rows_alone_are_moved() {
        Project project = landed(SMALL);
        String others = "INSERT INTO furrow_journal (version_table, revision, action, state, at, tool_version)"
                + " SELECT 'orders_version', 'o1', 'upgrade', 'begun', at, tool_version FROM furrow_journal LIMIT 1";
        project.execute("CREATE TABLE orders_version (version_num TEXT)", others);
        String ours = "SELECT version_table, revision, action, state, message, checksum, who FROM %s.furrow_journal"
                + " WHERE version_table = 'furrow_version' ORDER BY id";
        List<String> before = project.query(ours.formatted("public"));

        DoctorReport report = mended(project);

        assertThat(report.mended()).extracting(DoctorReport.Mended::failure).containsExactly("");
        assertThat(project.query(WHERE_ALL_IS))
                .containsExactly(
                        "app|furrow_journal furrow_journal_id_seq furrow_version users",
                        "public|furrow_journal furrow_journal_id_seq orders_version");
        assertThat(project.query(ours.formatted("app"))).isNotEmpty().isEqualTo(before);
        assertThat(project.query("SELECT version_table, revision FROM public.furrow_journal"))
                .containsExactly("orders_version|o1");
        Findings.upgrade(project.revision("b1.sql", PENDING_ORDERS));
        assertThat(Findings.of("journal", Findings.examined(project)).level()).isEqualTo(Level.OK);
    }

    @Test
    void a_journal_that_is_there_already_takes_our_rows() {
        Project project = landed(SMALL);
        project.execute(
                "CREATE SCHEMA app",
                "CREATE TABLE app.furrow_journal (LIKE furrow_journal INCLUDING ALL)",
                "INSERT INTO app.furrow_journal (version_table, revision, action, state, at)"
                        + " SELECT 'orders_version', 'o1', 'upgrade', 'done', at FROM furrow_journal LIMIT 1");

        mended(project);

        assertThat(project.query("SELECT DISTINCT version_table FROM app.furrow_journal ORDER BY 1"))
                .containsExactly("furrow_version", "orders_version");
        assertThat(project.query("SELECT version_num FROM app.furrow_version")).containsExactly("a1");
    }

    @Test
    void what_only_a_pending_revision_will_make_is_anothers() {
        Project project = landed(SMALL).revision("b1.sql", PENDING_ORDERS);
        project.execute("CREATE TABLE orders (theirs TEXT)");

        DoctorReport report = mended(project);

        assertThat(project.query(WHERE_ALL_IS))
                .containsExactly("app|furrow_journal furrow_journal_id_seq furrow_version users", "public|orders");
        DoctorReport.Item left = Findings.of("misplaced", report);
        assertThat(left.what())
                .isEqualTo(
                        "table orders is in schema \"public\", and belongs into \"app\", if it is this application's");
        assertThat(left.canBeMended()).isFalse();
    }

    @Test
    void a_version_table_without_rows_goes_alone() {
        Project project = landed(SMALL);
        project.execute("DELETE FROM furrow_version");

        mended(project);

        assertThat(project.query(WHERE_ALL_IS))
                .containsExactly("app|furrow_journal furrow_journal_id_seq furrow_version", "public|users");
    }

    @Test
    void a_run_that_works_in_the_older_place_is_waited_for() {
        Project project = landed(SMALL);
        Connector connector = Databases.url(project.url(), folder, "the test").connector();
        try (Lock held = connector
                        .tryLock(new LockName("public", "furrow_version"), "bob@web-2")
                        .orElseThrow();
                Furrow furrow = Furrow.open(project.settings()
                        .set(Setting.LOCK_TIMEOUT, "1ms", "the test")
                        .build())) {
            held.requireHeld();

            assertThat(furrow.doctorMending(List.of("misplaced")).mended())
                    .singleElement()
                    .satisfies(
                            mended -> assertThat(mended.failure()).startsWith("the database is locked by bob@web-2"));
        }
        assertThat(project.query("SELECT to_regclass('app.users')")).containsExactly("null");
        mended(project);
        assertThat(project.query("SELECT to_regclass('app.users')")).containsExactly("app.users");
    }

    private static final String WITH_CITEXT = """
            -- users
            --
            -- revision: a1
            -- down-revision: none

            -- migrate:up
            CREATE EXTENSION IF NOT EXISTS citext;
            CREATE TABLE users (id INTEGER PRIMARY KEY, name citext);
            CREATE FUNCTION shout(name citext) RETURNS citext LANGUAGE sql AS $$ SELECT upper(name) $$;
            """;

    private static DoctorReport mendedReachingPublic(Project project) {
        try (Furrow furrow = Furrow.open(project.settings()
                .set(Setting.SEARCH_PATH, "public", "the test")
                .build())) {
            return furrow.doctorMending(List.of("misplaced"));
        }
    }

    private String whereNamesAre(Project project) {
        return String.join(
                " ",
                project.query("SELECT relnamespace::regnamespace FROM pg_class WHERE relname = 'users' UNION ALL"
                        + " SELECT pronamespace::regnamespace FROM pg_proc WHERE proname = 'shout'"));
    }

    @Test
    void an_extension_that_the_search_path_would_not_reach_is_moved_first() {
        Project project = landed(WITH_CITEXT);

        DoctorReport.Item found = found(project);

        String told = "extension citext is in schema \"public\", which a search path of \"app\" doesn't reach; set"
                + " searchPath to public, or: CREATE SCHEMA IF NOT EXISTS \"app\"; ALTER EXTENSION \"citext\" SET"
                + " SCHEMA \"app\"";
        assertThat(found.evidence()).contains(told);
        assertThat(mended(project).mended()).isEmpty();

        project.execute(told.replaceFirst("^.* or: ", ""));
        DoctorReport report = mended(project);

        assertThat(report.hasProblem()).isFalse();
        assertThat(whereNamesAre(project)).isEqualTo("app app");
    }

    @Test
    void an_extension_that_the_search_path_reaches_stays() {
        Project project = landed(WITH_CITEXT);

        assertThat(mendedReachingPublic(project).hasProblem()).isFalse();
        assertThat(whereNamesAre(project)).isEqualTo("app app");
    }

    @Test
    void a_function_on_the_type_of_an_administrators_extension_is_moved() {
        Project project = Project.on(Objects.requireNonNull(database).url(), folder);
        project.execute("CREATE EXTENSION citext");
        landed(WITH_CITEXT.replace("CREATE EXTENSION IF NOT EXISTS citext;\n", ""));

        project.inProduction("app");

        assertThat(mendedReachingPublic(project).hasProblem()).isFalse();
        assertThat(whereNamesAre(project)).isEqualTo("app app");
    }

    @Test
    void partitions_whose_table_went_ahead_follow_it() {
        Project project = landed(USERS);
        mended(project);
        project.execute(
                "ALTER TABLE app.visits_2024 SET SCHEMA public", "ALTER SEQUENCE app.jokes_seq SET SCHEMA public");

        mended(project);

        assertThat(project.query(WHERE_ALL_IS)).containsExactly(ALL);
    }

    @Test
    void what_a_later_revision_drops_is_moved_while_it_is_there() {
        Project project = landed(USERS)
                .revision(
                        "b1.sql",
                        "-- fewer\n--\n-- revision: b1\n-- down-revision: a1\n\n-- migrate:up\nDROP TABLE jokes;\nDROP SEQUENCE jokes_seq;\n");

        mended(project);

        assertThat(project.query(WHERE_ALL_IS)).containsExactly(ALL);
    }

    @Test
    void what_others_use_as_well_stays() {
        Project project = landed(USERS);
        project.execute(
                "CREATE SEQUENCE tickets",
                "CREATE TYPE colour AS ENUM ('red')",
                "CREATE TYPE size AS ENUM ('small')",
                "ALTER TABLE users ADD COLUMN colour colour, ADD COLUMN size size, ADD COLUMN ticket INTEGER DEFAULT nextval('tickets')",
                "CREATE TABLE theirs (colour colour, ticket INTEGER DEFAULT nextval('tickets'))",
                "CREATE FUNCTION theirs() RETURNS integer LANGUAGE sql AS 'SELECT 1'");

        mended(project);

        assertThat(project.query(WHERE_ALL_IS))
                .containsExactly(ALL.replace(" touch()", " size touch()"), "public|colour theirs theirs() tickets");
    }

    @Test
    void a_function_that_names_the_schema_in_its_text_is_its_owners_to_write_anew() {
        Project project = landed(USERS.replace("FROM jokes;", "FROM public.jokes;"));

        DoctorReport.Item found = found(project);

        assertThat(found.level()).isEqualTo(Level.PROBLEM);
        assertThat(found.evidence())
                .contains("function touch() names schema \"public\" in its text: write it anew without");
        assertThat(found.canBeMended()).isFalse();
        assertThat(mended(project).mended()).isEmpty();
    }

    @Test
    void tables_of_the_same_name_that_nobody_of_ours_made_stay_where_they_are() {
        Project project = Project.on(Objects.requireNonNull(database).url(), folder)
                .revision("a1.sql", USERS)
                .inProduction("app");
        project.execute("CREATE TABLE users (mine TEXT)");

        assertThat(found(project).what())
                .isEqualTo(
                        "table users is in schema \"public\", and belongs into \"app\", if it is this application's");
        assertThat(mended(project).mended()).isEmpty();
        assertThat(project.query("SELECT schemaname FROM pg_tables WHERE tablename = 'users'"))
                .containsExactly("public");
    }

    @Test
    void a_version_that_says_nothing_of_these_revisions_is_anothers() {
        Project project = landed(USERS);
        project.execute("UPDATE furrow_version SET version_num = 'theirs'");

        DoctorReport.Item found = found(project);

        assertThat(found.level()).isEqualTo(Level.WARNING);
        assertThat(found.canBeMended()).isFalse();
    }

    @Test
    void what_is_called_alike_beside_a_schema_that_has_its_tables_is_anothers() {
        Project project =
                Project.on(Objects.requireNonNull(database).url(), folder).revision("a1.sql", USERS);
        project.inProduction("app");
        Findings.upgrade(project);
        project.execute("DROP TABLE app.jokes", "CREATE TABLE public.jokes (text TEXT)");

        DoctorReport.Item found = found(project);

        assertThat(found.what())
                .isEqualTo(
                        "table jokes is in schema \"public\", and belongs into \"app\", if it is this application's");
        assertThat(found.canBeMended()).isFalse();
    }
}
