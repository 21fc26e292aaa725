package dev.furrow.adopt.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.furrow.DoctorReport;
import dev.furrow.DoctorReport.Level;
import dev.furrow.Furrow;
import dev.furrow.Setting;
import dev.furrow.database.Connector;
import dev.furrow.database.Lock;
import dev.furrow.database.LockName;
import dev.furrow.testing.Databases;
import dev.furrow.testing.Project;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Moves that would leave something to nobody, or take what is another's. */
class MisplacedSafelyTest extends Misplacement {
    private static final String PENDING_ORDERS = second("""
            CREATE TABLE orders (id INTEGER PRIMARY KEY);
            """);

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
    void nothing_is_stamped_beside_what_could_not_be_moved() {
        Project project = landed(SMALL);
        Project.on(project.url(), folder).revision("b1.sql", second("""
                CREATE TABLE jokes (id INTEGER PRIMARY KEY);
                CREATE FUNCTION count_jokes() RETURNS bigint LANGUAGE plpgsql AS $$
                  BEGIN RETURN (SELECT count(*) FROM public.jokes); END $$;
                """));
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
    void nothing_is_stamped_after_a_move_that_failed() throws SQLException {
        Project project = landed(SMALL);
        Project.on(project.url(), folder).revision("b1.sql", PENDING_ORDERS);
        Findings.upgrade(Project.on(project.url(), folder));
        project.execute("CREATE SCHEMA app", "ALTER TABLE users SET SCHEMA app");

        try (Connection reader = DriverManager.getConnection(project.url());
                Statement statement = reader.createStatement();
                Furrow furrow = Furrow.open(project.settings()
                        .set(Setting.DDL_LOCK_TIMEOUT, "100ms", "the test")
                        .build())) {
            reader.setAutoCommit(false);
            statement.execute("SELECT * FROM orders");

            assertThat(furrow.doctorMending(List.of()).mended())
                    .extracting(DoctorReport.Mended::check, DoctorReport.Mended::done)
                    .containsExactly(tuple("misplaced", ""), tuple("version", ""));
        }
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
}
