package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Resume;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.JavaRevision;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a placeholder stands for is for the database alone: not for whoever reads a log, an error or the journal. */
final class NoSecretShowsTest {
    private static final String CANARY = "C4n4ryBird";

    @TempDir
    Path folder;

    /** All that is said, by whichever way. */
    private final List<String> said = new ArrayList<>();

    private final Progress progress = new Progress() {
        @Override
        public void planned(Plan plan) {
            said.add(plan.toString());
        }

        @Override
        public void warned(Diagnostic warning) {
            said.add(warning.toString());
        }

        @Override
        public void tryingAgain(Diagnostic failure) {
            said.add(failure.toString());
        }
    };

    private int projects;

    private void onBoth(UnaryOperator<Project> scripts, String... words) throws Exception {
        check(scripts.apply(Project.onSqlite(nextFolder())), words);
        onPostgres(scripts, words);
    }

    private void onPostgres(UnaryOperator<Project> scripts, String... words) throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            check(scripts.apply(Project.on(database.url(), nextFolder())), words);
        }
    }

    private Path nextFolder() throws IOException {
        projects++;
        return Files.createDirectory(folder.resolve(Integer.toString(projects)));
    }

    /** Does all that can be done, and looks for the secret in all that is said and left behind but the tables themselves. */
    private void check(Project project, String... words) throws Exception {
        said.clear();
        Settings settings =
                project.settings().placeholder("db_password", CANARY).build();
        said.add(settings.toString());
        try (Furrow furrow = Furrow.open(settings, progress)) {
            say(() -> furrow.previewUpgrade("head"));
            say(() -> furrow.upgrade("head"));
            say(() -> furrow.upgrade("head", Resume.YES));
            say(furrow::current);
            say(() -> furrow.history(":"));
            say(() -> furrow.show("heads"));
            say(furrow::graph);
            say(() -> furrow.previewSeedAll(SeedOptions.ALL));
            say(() -> furrow.seedAll(SeedOptions.ALL));
            say(() -> furrow.seedStatus(SeedOptions.ALL));
            say(() -> furrow.previewDowngrade("base"));
            say(() -> furrow.downgrade("base"));
        }
        said.addAll(journal(project));
        for (Path file : files(project.folder().resolve("target"))) {
            said.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        String all = String.join("\n", said);
        assertThat(all.toLowerCase(Locale.ROOT)).doesNotContain("c4n4ry");
        assertThat(all).contains(words);
    }

    /** Returns its rows; none where nothing was ever written. */
    private static List<String> journal(Project project) {
        try {
            return project.query("SELECT * FROM furrow_journal");
        } catch (IllegalStateException noTable) {
            return List.of();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private interface Goal {
        Object run();
    }

    private void say(Goal goal) {
        Throwable failure = catchThrowable(() -> said.add(String.valueOf(goal.run())));
        if (failure == null) {
            return;
        }
        assertThat(failure).isInstanceOf(FurrowException.class);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        said.add(trace.toString());
    }

    private static String revision(String up, String down) {
        return "-- change\n--\n-- revision: a\n-- down-revision: none\n\n-- migrate:up\n" + up + "\n\n-- migrate:down\n"
                + down + "\n";
    }

    @Test
    void what_is_kept_for_the_downgrade_has_the_placeholders_name() throws Exception {
        onBoth(
                project -> project.revision(
                        "1.sql",
                        revision(
                                "CREATE TABLE logins (password TEXT);\nINSERT INTO logins VALUES ('${db_password}');",
                                "DELETE FROM logins WHERE password = '${db_password}';\nDROP TABLE logins;")),
                "INSERT INTO logins VALUES ('${db_password}')",
                "DELETE FROM logins WHERE password = '${db_password}';\nDROP TABLE logins;");
    }

    /** It has to run by itself. */
    @Test
    void a_script_for_psql_or_sqlite3_holds_what_it_sends_and_records_no_secret() throws Exception {
        Project project = Project.onSqlite(nextFolder())
                .revision(
                        "1.sql",
                        revision(
                                "CREATE TABLE logins (password TEXT DEFAULT '${db_password}');",
                                "DROP TABLE logins;\n" + "SELECT '${db_password}';"));
        try (Furrow furrow = Furrow.open(
                project.settings().placeholder("db_password", CANARY).build())) {
            assertThat(furrow.upgradeScript("head").text())
                    .containsOnlyOnce(CANARY)
                    .contains("DEFAULT '" + CANARY + "'", "SELECT ''${db_password}''");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT '${db_password}' FROM nowhere;",
                "SELECT ${db_password} FROM logins;",
                "SELECT ${db_password}x, \"${db_password}\" FROM logins;",
                "INSERT INTO logins VALUES ('${db_password}'), ('${db_password}');",
                "SELECT 1 FROM ${db_password};",
                "CREATE TABLE ${db_password} (id INTEGER);\nCREATE TABLE ${db_password} (id INTEGER);"
            })
    void a_statement_that_fails_is_told_as_it_was_written(String statement) throws Exception {
        String table = "CREATE TABLE logins (password TEXT PRIMARY KEY);\n";
        onBoth(project -> project.revision("1.sql", revision(table + statement, "")), "${db_password}");
        onBoth(
                project -> project.revision(
                        "1.sql",
                        revision(table + statement, "").replace("-- migrate:up", "-- migrate:up transaction:false")),
                "${db_password}");
    }

    @Test
    void operations_are_told_as_they_were_written() throws Exception {
        String up = """
                op.createTable("logins", column("id", integer()).identity(),
                    column("password", text()).defaultExpression("'${db_password}'"),
                    check("password <> '${db_password}'"));
                op.execute("INSERT INTO logins (password) VALUES ('not ${db_password}')");
                op.alterColumn("logins", change("password").notNull());
                op.execute("INSERT INTO logins (password) VALUES ('${db_password}')");
                """;
        onBoth(
                project ->
                        project.revision("Change.java", JavaRevision.of("a", "none", up, "op.dropTable(\"logins\");")),
                "INSERT INTO logins (password) VALUES ('${db_password}')");
    }

    @Test
    void a_table_that_is_rebuilt_repeats_the_databases_words_only_where_they_hold_no_secret() throws Exception {
        String first = revision(
                "CREATE TABLE logins (id INTEGER PRIMARY KEY, password TEXT DEFAULT '${db_password}');",
                "DROP TABLE logins;");
        String second = JavaRevision.of(
                "b",
                "a",
                "op.alterColumn(\"logins\", change(\"password\").notNull()); op.execute(\"SELECT * FROM nowhere\");",
                "op.alterColumn(\"logins\", change(\"password\").nullable());");
        onBoth(project -> project.revision("1.sql", first).revision("Change.java", second), "nowhere");
    }

    @Test
    void what_a_function_of_the_databases_says_is_hidden() throws Exception {
        String first = revision("""
                CREATE FUNCTION login() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN
                  RAISE EXCEPTION 'refused: %', (SELECT '${db_password}') USING DETAIL = '${db_password}';
                END $$;""", "DROP FUNCTION login();");
        String second = "-- change\n--\n-- revision: b\n-- down-revision: a\n\n-- migrate:up\nSELECT login();\n";
        onPostgres(project -> project.revision("1.sql", first).revision("2.sql", second), "refused: ${db_password}");
    }

    @Test
    void what_a_revisions_own_code_throws_is_hidden() throws Exception {
        String up = "op.execute(\"CREATE TABLE ${db_password} (id INTEGER)\"); op.run(connection -> {"
                + " try (var s = connection.createStatement()) { s.execute(\"CREATE TABLE \" + String.join(\"\", \"C4n4\", \"ryBird\") + \" (id INTEGER)\"); }"
                + " catch (java.sql.SQLException e) { throw new IllegalStateException(\"told: \" + e.getMessage(), e); } });";
        onBoth(
                project -> project.revision("Change.java", JavaRevision.of(up)),
                "the script threw java.lang.IllegalStateException: told: ");
    }

    @Test
    void a_table_that_is_there_already_is_named_by_its_placeholder() throws Exception {
        onBoth(
                project -> {
                    project.execute("CREATE TABLE c4n4rybird (id INTEGER)");
                    return project.revision("1.sql", revision("CREATE TABLE ${db_password} (id INTEGER);", ""));
                },
                "table \"${db_password}\" exists already");
    }

    private static final String LOGINS =
            revision("CREATE TABLE logins (password VARCHAR(40) PRIMARY KEY);", "DROP TABLE logins;");

    @Test
    void seeds_are_told_as_they_were_written() throws Exception {
        onBoth(
                project -> project.revision("1.sql", LOGINS)
                        .seed("logins.sql", "INSERT INTO logins VALUES ('${db_password}');\n"),
                "INSERT INTO logins VALUES ('${db_password}')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ${db_password}x FROM logins;",
                "SELECT 1 FROM \"${db_password}\";",
                "INSERT INTO logins VALUES ('${db_password}'), ('${db_password}');"
            })
    void a_seeds_statement_that_fails_is_told_as_it_was_written(String statement) throws Exception {
        onBoth(
                project ->
                        project.revision("1.sql", LOGINS).seed("logins.sql", "-- tables: logins\n" + statement + "\n"),
                statement.substring(0, statement.length() - 1));
    }

    /** A trigger's own words. */
    @Test
    void a_row_that_fails_repeats_no_secret() throws Exception {
        String trigger = revision("""
                CREATE TABLE logins (password TEXT);
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                  RAISE EXCEPTION 'not %', (SELECT '${db_password}');
                END $$;
                CREATE TRIGGER refusing BEFORE INSERT ON logins FOR EACH ROW EXECUTE FUNCTION refuse();""", "");
        onPostgres(
                project -> project.revision("1.sql", trigger).seed("logins.csv", "password\nx\n"),
                "not ${db_password}");
    }
}
