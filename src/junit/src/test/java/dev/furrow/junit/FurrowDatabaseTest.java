package dev.furrow.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class FurrowDatabaseTest {
    @TempDir
    Path project;

    @BeforeEach
    void scripts() throws IOException {
        revision("a1", "none", "CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL)", "users");
        revision("b2", "a1", "CREATE TABLE jokes (id INTEGER PRIMARY KEY)", "jokes");
        Files.createDirectories(project.resolve("seeds"));
        Files.writeString(project.resolve("seeds/users.csv"), "id,name\n1,ann\n");
    }

    private void revision(String id, String parent, String sql, String table) throws IOException {
        Files.createDirectories(project.resolve("migrations"));
        Files.writeString(
                project.resolve("migrations/" + id + ".sql"),
                "-- " + id + "\n--\n-- revision: " + id + "\n-- down-revision: " + parent + "\n\n-- migrate:up\n" + sql
                        + ";\n\n-- migrate:down\nDROP TABLE " + table + ";\n");
    }

    static Stream<String> servers() {
        return Stream.of("sqlite:", EmbeddedServer.URL);
    }

    private void requireRuns(String url, int tests, Class<?>... classes) throws SQLException {
        List<String> before = databases();
        TestExecutionSummary summary = new JUnitRun(project, url).summary(classes);

        assertThat(summary.getFailures())
                .allSatisfy(failure -> assertThat(failure.getException()).doesNotThrowAnyException());
        assertThat(summary.getTestsSucceededCount()).isEqualTo(tests);
        assertThat(databases()).isEqualTo(before);
    }

    private static List<String> databases() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(EmbeddedServer.URL);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(EmbeddedServer.URL);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_class_has_a_database_that_nested_ones_share_unless_they_ask_for_their_own(String url) throws SQLException {
        requireRuns(url, 5, Examples.OfAClass.class);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void each_method_may_have_one_of_its_own(String url) throws SQLException {
        requireRuns(url, 2, Examples.OfEachMethod.class);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_test_goes_up_and_down(String url) throws SQLException {
        requireRuns(url, 2, Examples.UpAndDown.class, Examples.OnAMethod.class);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void classes_that_run_at_once_have_a_database_each(String url) {
        Examples.URLS.clear();
        List<String> failures = new JUnitRun(project, url)
                .with("junit.jupiter.execution.parallel.enabled", "true")
                .with("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .failures(
                        Examples.AtOnce1.class, Examples.AtOnce2.class, Examples.AtOnce3.class, Examples.AtOnce4.class);

        assertThat(failures).isEmpty();
        assertThat(Examples.URLS).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_step_that_fails_is_told_with_its_line_and_for_whom_it_ran(String url) throws IOException, SQLException {
        revision("c3", "b2", "CREATE TABLE users (id INTEGER)", "users");
        List<String> before = databases();

        List<String> failures = new JUnitRun(project, url).failures(Examples.AtOnce1.class, Examples.AtOnce2.class);

        assertThat(failures).hasSize(2);
        assertThat(failures.get(0))
                .startsWith(project.resolve("migrations/c3.sql") + ":7: ")
                .contains("already exists")
                .contains("Rolled back; the database is at b2.")
                .contains("For @FurrowDatabase(to = \"head\") of Examples$AtOnce1.")
                .contains("mvn migrate:");
        assertThat(databases()).isEqualTo(before);
    }

    @Test
    void a_server_that_is_not_there_is_told_with_who_named_it() {
        List<String> failures =
                new JUnitRun(project, "postgres://app:secret@127.0.0.1:1/app").failures(Examples.AtOnce1.class);

        assertThat(failures).singleElement().asString().isEqualTo("""
                connection refused: 127.0.0.1:1
                  The URL comes from furrow.test.url.
                  For @FurrowDatabase(to = "head") of Examples$AtOnce1.
                  Does the server run, and on this port? Check host and port.
                  To test on SQLite, this URL:  sqlite:""");
    }

    @Test
    void a_file_of_sqlites_is_no_server_and_a_folder_that_is_not_there_is_told_with_who_named_it() {
        JUnitRun run = new JUnitRun(project, "jdbc:sqlite:test.db");

        assertThat(run.failures(Examples.AtOnce1.class))
                .singleElement()
                .asString()
                .isEqualTo("""
                furrow.test.url names a file of SQLite's; tests get files of their own
                  For @FurrowDatabase(to = "head") of Examples$AtOnce1.
                  To test on SQLite, this URL:  sqlite:""");
        assertThat(run.failures(Examples.OfNoFolder.class))
                .singleElement()
                .asString()
                .startsWith("there is no folder \"nowhere\" (furrow.migrations, @FurrowDatabase)\n");
    }

    @Test
    void what_cannot_be_given_is_told() {
        JUnitRun run = new JUnitRun(project, "sqlite:");

        assertThat(run.failures(Examples.TooEarly.class))
                .singleElement()
                .asString()
                .endsWith(
                        "]: with perMethod there is a database in test methods and what is called for each of them, and"
                                + " not for the whole of Examples$TooEarly");
        assertThat(run.failures(Examples.OfTheWrongKind.class))
                .singleElement()
                .asString()
                .isEqualTo(
                        "what is @Migrated is a TestDatabase, a Connection, a DataSource, a Furrow or a String for the"
                                + " URL, and this is none: java.util.List dev.furrow.junit.Examples$OfTheWrongKind.list");
        assertThat(run.failures(Examples.AParameterOfTheWrongKind.class))
                .singleElement()
                .asString()
                .endsWith(
                        "what is @Migrated is a TestDatabase, a Connection, a DataSource, a Furrow or a String for the"
                                + " URL, and this is none: java.sql.Statement statement");
        assertThat(run.failures(Examples.AskedByNobody.class))
                .singleElement()
                .asString()
                .contains("no @FurrowDatabase here");
    }

    @Test
    void what_killed_runs_left_on_a_server_is_taken_away_and_nothing_else() throws SQLException {
        RunName killed = RunName.random();
        RunName alive = RunName.random();
        String left = killed.database(1);
        String inUse = alive.database(1);
        String alike = "furrow_test_" + killed.id() + "_2_abcdef";
        for (String name : List.of(left, inUse, alike)) {
            execute("CREATE DATABASE " + name);
        }
        try (Connection living = DriverManager.getConnection(EmbeddedServer.URL);
                Statement statement = living.createStatement()) {
            statement.execute("SET application_name = '" + alive.application() + "'");

            assertThat(new JUnitRun(project, EmbeddedServer.URL).failures(Examples.OnAMethod.class))
                    .isEmpty();

            assertThat(databases()).doesNotContain(left).contains(inUse, alike);
        } finally {
            execute("DROP DATABASE " + inUse);
            execute("DROP DATABASE " + alike);
        }
    }
}
