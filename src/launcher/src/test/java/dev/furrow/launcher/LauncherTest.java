package dev.furrow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.Advice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void revision() throws IOException {
        Files.writeString(folder.resolve("a1.sql"), """
                -- users
                --
                -- revision: a1
                -- down-revision: none

                -- migrate:up
                CREATE TABLE users (id INTEGER PRIMARY KEY);
                """);
    }

    private int run(Map<String, String> variables, String... typed) {
        return new Launcher(stream(out), stream(err), variables).run(List.of(typed));
    }

    private int onDatabase(String... typed) {
        List<String> all = new ArrayList<>(List.of(typed));
        all.add("--migrations=" + folder);
        return run(Map.of("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("app.db")), all.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_goal_runs_and_ends_with_0() {
        assertThat(onDatabase("upgrade")).isZero();

        assertThat(text(out)).contains("Now at    a1 (head)");
        assertThat(text(err)).isEmpty();
        assertThat(folder.resolve("app.db")).exists();
    }

    @Test
    void the_doctor_says_what_to_type_and_mends_nothing_for_a_report_that_cant_be_written() {
        onDatabase("upgrade");

        assertThat(onDatabase("doctor", "--versionTable=other", "--fix", "--report=found.pdf"))
                .isOne();
        assertThat(text(out)).doesNotContain("Mended");
        assertThat(text(err)).contains("can't be \"found.pdf\": it ends in .txt, .json or .html, or is - for JSON");

        assertThat(onDatabase("doctor", "--versionTable=other")).isOne();
        assertThat(text(out)).contains("Mend it:  ").contains(" doctor --fix=version");
    }

    @Test
    void settings_that_cannot_be_used_are_a_finding_of_the_doctor_and_an_error_of_other_goals() {
        Map<String, String> forgotten =
                Map.of("DATABASE_URL", "postgres://app:hidden@127.0.0.1:1/app", "SCHEMA", "app");

        assertThat(run(forgotten, "doctor", "--report=" + folder.resolve("found.json")))
                .isOne();
        assertThat(text(out))
                .contains("problem   settings: SCHEMA is set, the environment is not")
                .contains("        On the server:")
                .contains("skipped   connection: not looked at: the settings can't be used")
                .doesNotContain("hidden");
        assertThat(text(err)).isEqualTo("the doctor found 1 problem, no warnings\n");
        assertThat(folder.resolve("found.json")).content().startsWith("{\"problems\":1,\"warnings\":0,");

        assertThat(run(forgotten, "current")).isOne();
        assertThat(text(err)).contains("SCHEMA is set, the environment is not");
    }

    @Test
    void a_setting_that_cannot_be_read_is_a_finding_too() {
        assertThat(onDatabase("doctor", "--lockTimeout=soon", "--report=-")).isOne();

        assertThat(text(out)).startsWith("{\"problems\":1,").contains("furrow.lockTimeout can't be \\\"soon\\\"");
    }

    @Test
    void arguments_are_options() {
        assertThat(onDatabase("upgrade", "--to=head", "--dryRun")).isZero();

        assertThat(text(out)).contains("CREATE TABLE users").contains("Dry run   nothing was written");
        assertThat(folder.resolve("app.db")).doesNotExist();
    }

    @Test
    void variables_may_stand_in_a_file() throws IOException {
        Path file = folder.resolve("deploy.env");
        Files.writeString(file, "DATABASE_URL=jdbc:sqlite:" + folder.resolve("filed.db") + "\nSKIP_DB_UPGRADE=true\n");

        assertThat(onDatabase("upgrade", "--envFile=" + file)).isZero();
        assertThat(text(out))
                .isEqualTo("Skipped   furrow.skip is true, from " + file + ":2, SKIP_DB_UPGRADE: nothing is run\n");

        assertThat(run(Map.of("SKIP_DB_UPGRADE", "no"), "upgrade", "--envFile=" + file, "--migrations=" + folder))
                .isZero();
        assertThat(folder.resolve("filed.db")).exists();
    }

    @Test
    void a_schema_as_sql_is_all_that_is_printed() {
        assertThat(onDatabase("upgrade", "--quiet")).isZero();
        assertThat(onDatabase("dump")).isZero();

        assertThat(text(out))
                .startsWith("-- The schema of the database, 1 table\n")
                .endsWith("COMMIT;\n");
    }

    @Test
    void a_report_as_json_is_all_that_is_printed() {
        assertThat(onDatabase("upgrade", "--quiet")).isZero();
        assertThat(onDatabase("doctor", "--report=-")).isZero();

        assertThat(text(out)).startsWith("{\"problems\":0,").endsWith("]}\n");
    }

    @Test
    void where_no_version_was_recorded_the_schema_says_which_one_it_is() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("app.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE users (id INTEGER PRIMARY KEY)");
        }

        assertThat(onDatabase("current", "--verify")).isZero();
        assertThat(text(out)).contains("""
                        Proof     the schema is that of a1
                          compared  1 table, 1 column, 1 constraint: 0 differences
                        """).contains("  Record it:  ").contains(" stamp --to=detect");

        assertThat(onDatabase("stamp", "--to=detect")).isZero();
        assertThat(text(out)).contains("""
                Proof     the schema is that of a1
                  compared  1 table, 1 column, 1 constraint: 0 differences
                Stamp     base -> a1, nothing is run
                  applied from now on  a1  users
                Now at    a1 (head)
                """);

        assertThat(onDatabase("current", "--verify")).isZero();
        assertThat(text(out)).contains("Alike     revision a1 and the database");
    }

    @Test
    void tables_are_listed_and_a_copy_is_made() {
        assertThat(onDatabase("upgrade")).isZero();
        assertThat(onDatabase("tables")).isZero();
        assertThat(onDatabase("backup", "--file=" + folder.resolve("copy.db"))).isZero();

        assertThat(text(out)).contains("users").contains("copy.db");
        assertThat(folder.resolve("copy.db")).exists();
    }

    @Test
    void several_schemas_have_their_turn_and_failures_are_told_at_the_end() {
        Map<String, String> nobodyThere = Map.of(
                "DATABASE_URL", "postgres://app@127.0.0.1:1/app", "APP_ENV", "production", "FURROW_SCHEMAS", "one,two");

        assertThat(run(nobodyThere, "upgrade", "--migrations=" + folder)).isEqualTo(1);

        assertThat(text(out)).endsWith("Schemas   0 of 2 done, 2 failed\n").contains("1/2  one ", "2/2  two ");
        assertThat(text(err))
                .startsWith("one, two: connection refused: 127.0.0.1:1\n")
                .endsWith("""
                failed in 2 of 2 schemas: one, two
                  Mend the cause and type the command again: it goes on with those that are left.
                """);
    }

    @Test
    void quiet_prints_nothing() {
        assertThat(onDatabase("migrate:upgrade", "--quiet")).isZero();

        assertThat(text(out)).isEmpty();
    }

    @Test
    void a_mistake_ends_with_1_and_says_what_to_type() {
        assertThat(onDatabase("upgrade", "--to=nowhere")).isEqualTo(1);

        assertThat(text(err)).contains("nowhere").doesNotContain("\tat ");
    }

    @Test
    void a_fault_ends_with_2_and_shows_where_it_was() {
        PrintStream broken = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                throw new IllegalStateException("no such stream");
            }
        };

        assertThat(new Launcher(broken, stream(err), Map.of()).run(List.of("heads", "--migrations=" + folder)))
                .isEqualTo(2);
        assertThat(text(err)).startsWith("java.lang.IllegalStateException: no such stream\n\tat ");
    }

    @Test
    void an_option_that_is_none_is_refused() {
        assertThat(onDatabase("upgrade", "--dryrun")).isEqualTo(1);

        assertThat(text(err)).isEqualToNormalizingNewlines("""
                --dryrun is no option of upgrade
                  Did you mean --dryRun?
                """);
    }

    @Test
    void a_check_says_that_scripts_are_in_order_and_asks_no_database() {
        assertThat(onDatabase("check")).isZero();

        assertThat(text(out)).contains("Checked   1 revision can be read and compiled\n");
        assertThat(folder.resolve("app.db")).doesNotExist();
    }

    @Test
    void a_check_ends_with_1_where_several_heads_stand() throws IOException {
        for (String head : List.of("b1", "b2")) {
            Files.writeString(
                    folder.resolve(head + ".sql"),
                    "-- " + head + "\n--\n-- revision: " + head + "\n-- down-revision: a1\n");
        }

        assertThat(onDatabase("check")).isOne();
        assertThat(text(err)).contains("b1").contains("b2").contains("mvn migrate:merge");
    }

    @Test
    void a_check_compares_with_models_in_ddl_and_has_no_entities() throws IOException {
        String table = "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY);\n";
        Path script = folder.resolve("a1.sql");
        Files.writeString(
                script, Files.readString(script).replace("CREATE TABLE users (id INTEGER PRIMARY KEY);\n", table));
        Path models = Files.writeString(folder.resolve("schema.ddl"), table);

        assertThat(onDatabase("check", "--models=" + models)).as(text(err)).isZero();
        assertThat(text(out))
                .contains("Checked   1 revision can be read and compiled, and make what the models want\n");

        assertThat(onDatabase("check", "--models=jpa")).isOne();
        assertThat(text(err)).isEqualTo("""
                there is no project here whose entities could be read
                  In a script of DDL:  --models=src/main/schema.sql
                """);
    }

    private void placeholder() throws IOException {
        Files.writeString(folder.resolve("b2.sql"), """
                -- orders
                --
                -- revision: b2
                -- down-revision: a1

                -- migrate:up
                CREATE TABLE ${owner}_orders (id INTEGER PRIMARY KEY);
                """);
    }

    @Test
    void a_placeholders_text_is_an_option_that_counts_more_than_the_variable() throws IOException {
        placeholder();
        String url = "jdbc:sqlite:" + folder.resolve("app.db");
        Map<String, String> variables = Map.of("DATABASE_URL", url, "FURROW_PLACEHOLDER_OWNER", "variables");

        assertThat(run(variables, "upgrade", "--debug", "--placeholder.owner=options", "--migrations=" + folder))
                .isZero();
        assertThat(text(out)).contains("furrow.placeholder.owner = (not shown)").doesNotContain("options");

        assertThat(onDatabase("tables")).isZero();
        assertThat(text(out)).contains("options_orders").doesNotContain("variables_orders");
    }

    @Test
    void a_placeholders_text_is_a_variable_where_the_option_is_empty() throws IOException {
        placeholder();
        String url = "jdbc:sqlite:" + folder.resolve("app.db");
        Map<String, String> variables = Map.of("DATABASE_URL", url, "FURROW_PLACEHOLDER_OWNER", "variables");

        assertThat(run(variables, "upgrade", "--placeholder.owner=", "--migrations=" + folder))
                .isZero();
        assertThat(onDatabase("tables")).isZero();
        assertThat(text(out)).contains("variables_orders");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --placeholder.owner | --placeholder.owner has no value
                    --placeholder.=a    | --placeholder. is no option of upgrade
                    --placeholder=a     | --placeholder is no option of upgrade
                    """)
    void a_placeholder_has_a_name_and_a_text(String option, String refusal) {
        assertThat(onDatabase("upgrade", option)).isEqualTo(1);

        assertThat(text(err)).startsWith(refusal + "\n");
    }

    @Test
    void an_option_that_needs_a_value_says_so() {
        assertThat(onDatabase("upgrade", "--to", "head")).isEqualTo(1);

        assertThat(text(err)).isEqualToNormalizingNewlines("""
                --to has no value
                  It stands behind the sign:  --to=...
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upgrade --dryRun",
                "stamp --to=head --purge --dryRun",
                "current --verbose --verify",
                "doctor --fix"
            })
    void switches_need_none(String typed) {
        assertThat(onDatabase("upgrade", "--strict")).isZero();
        assertThat(onDatabase(typed.split(" "))).isZero();
    }

    @Test
    void a_goal_that_is_none_is_refused() {
        assertThat(run(Map.of(), "upgrad")).isEqualTo(1);

        assertThat(text(err)).isEqualToNormalizingNewlines("""
                there is no goal "upgrad"
                  Did you mean upgrade?
                """);
    }

    @Test
    void where_nothing_is_to_be_run_nothing_is() {
        Map<String, String> variables =
                Map.of("SKIP_DB_UPGRADE", "true", "DATABASE_URL", "jdbc:sqlite:" + folder.resolve("app.db"));

        assertThat(run(variables, "upgrade", "--migrations=" + folder)).isZero();
        assertThat(text(out))
                .isEqualTo(
                        "Skipped   furrow.skip is true, from environment variable SKIP_DB_UPGRADE: nothing is run\n");
        assertThat(folder.resolve("app.db")).doesNotExist();
    }

    @Test
    void who_said_that_nothing_is_to_be_run_is_named() {
        assertThat(onDatabase("upgrade", "--skip")).isZero();
        assertThat(run(Map.of("FURROW_SKIP", "yes"), "seed", "all")).isZero();
        assertThat(run(Map.of("FURROW_SKIP", "yes"), "current", "--quiet")).isZero();

        assertThat(text(out)).isEqualTo("""
                Skipped   furrow.skip is true, from command line: nothing is run
                Skipped   furrow.skip is yes, from environment variable FURROW_SKIP: nothing is run
                """);
        assertThat(text(err)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dump", "upgrade --sql=-"})
    void that_nothing_is_run_is_said_on_the_error_stream_where_a_program_reads_the_other_one(String typed) {
        List<String> words = new ArrayList<>(List.of(typed.split(" ", -1)));
        words.add("--skip");

        assertThat(onDatabase(words.toArray(String[]::new))).isZero();

        assertThat(text(out)).isEmpty();
        assertThat(text(err)).isEqualTo("Skipped   furrow.skip is true, from command line: nothing is run\n");
        assertThat(folder.resolve("app.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "help", "-h"})
    void help_lists_the_goals(String word) {
        assertThat(run(Map.of(), word)).isZero();

        assertThat(text(out)).contains("upgrade ").contains("seed all ");
    }

    @ParameterizedTest
    @EnumSource
    void help_behind_a_goal_is_help_too_and_does_nothing(Goal goal) {
        run(Map.of(), "help", goal.command());
        String help = text(out);
        out.reset();

        List<String> typed = new ArrayList<>(List.of(goal.command().split(" ", -1)));
        typed.add("help");
        assertThat(onDatabase(typed.toArray(String[]::new))).isZero();

        assertThat(text(out)).isEqualTo(help);
        assertThat(folder.resolve("app.db")).doesNotExist();
    }

    @Test
    void help_among_other_words_runs_nothing() {
        assertThat(onDatabase("seed", "help", "all")).isOne();

        assertThat(text(err)).startsWith("there is no goal \"seed help all\"");
        assertThat(folder.resolve("app.db")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void help_of_a_goal_says_what_each_option_is_for(Goal goal) {
        assertThat(run(Map.of(), "help", goal.command())).isZero();

        String said = text(out);
        assertThat(said).startsWith(goal.command() + ": ").contains("help settings");
        assertThat(goal.offered())
                .allSatisfy(offered -> assertThat(said)
                        .contains("  --" + offered.option().key())
                        .contains(" " + offered.words() + "\n"));
    }

    @Test
    void help_says_what_each_setting_is_for_and_which_variables_platforms_have() {
        assertThat(run(Map.of(), "help", "settings")).isZero();

        assertThat(text(out))
                .contains("  --lockTimeout=...       how long to wait for another run: 500ms, 30s, 1h (5m)\n")
                .contains("  --backup                backs up ")
                .contains("  --placeholder.NAME=...")
                .contains("DATABASE_URL (--url), APP_ENV (--environment), SCHEMA (--schema), SKIP_DB_UPGRADE (--skip).")
                .doesNotContain("serverId");
    }

    @Test
    void help_fits_where_a_hundred_and_twenty_characters_do() {
        run(Map.of(), "help");
        run(Map.of(), "help", "settings");
        for (Goal goal : Goal.values()) {
            run(Map.of(), "help", goal.command());
        }

        assertThat(text(out).lines().filter(line -> !line.contains("java -jar ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void a_deploy_whose_goal_got_lost_is_a_mistake() {
        assertThat(onDatabase()).isEqualTo(1);

        assertThat(text(err))
                .startsWith("no goal is named\n  To list them:  java -jar ")
                .endsWith(" help\n");
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    upgrade head           | upgrade takes no word behind it: head | An option is written so:  --to=head
                    seed all users         | seed all takes no word behind it: users | An option is written so:  --only=users
                    upgrade postgres://a:s3cret@h/b | upgrade takes no word behind it: ... | An option is written so:  --to=...
                    seed                   | there is no goal "seed" | Did you mean seed all, seed undo, seed status or seed export?
                    nothing                | there is no goal "nothing" | help lists them.
                    upgrade -Dfurrow.url=postgres://a:s3cret@h/b | no option begins with one -: -Dfurrow.url | An option is written so:  --url=...
                    upgrade -Dfurrow.dryRun | no option begins with one -: -Dfurrow.dryRun | An option is written so:  --dryRun
                    upgrade -Dfurrow.backup=false | no option begins with one -: -Dfurrow.backup | An option is written so:  --backup=...
                    upgrade -Dfurrow.backup | no option begins with one -: -Dfurrow.backup | An option is written so:  --backup
                    tables users           | tables takes no word behind it: users | help tables lists its options.
                    downgrade -1           | no option begins with one -: -1 | An option is written so:  --to=-1
                    upgrade +1             | upgrade takes no word behind it: +1 | An option is written so:  --to=+1
                    dump users             | dump takes no word behind it: users | An option is written so:  --only=users
                    doctor sequences       | doctor takes no word behind it: sequences | An option is written so:  --fix=sequences
                    revision               | revision is a goal of Maven's alone | Where the application is built:  mvn migrate:revision
                    migrate:merge heads    | merge is a goal of Maven's alone | Where the application is built:  mvn migrate:merge
                    help bundle            | bundle is a goal of Maven's alone | Where the application is built:  mvn migrate:bundle
                    revision --message=a --autogenerate | revision is a goal of Maven's alone | Where the application is built:  mvn migrate:revision
                    graph heads            | graph takes no word behind it: heads | help graph lists its options.
                    upgrade -v             | no option begins with one -: -v | An option is written so:  --to=head
                    upgrade --serverId=ours | --serverId is no option of upgrade | help upgrade and help settings list them.
                    """)
    void what_is_typed_as_elsewhere_is_told_how_it_is_typed_here(String typed, String what, String next) {
        assertThat(run(Map.of(), typed.split(" "))).isEqualTo(1);

        assertThat(text(err)).isEqualTo(what + "\n  " + next + "\n");
    }

    @Test
    void of_a_secret_in_several_lines_nothing_is_shown() {
        assertThat(run(Map.of(), "upgrade", "-Dfurrow.placeholder.key=first\ns3cret"))
                .isEqualTo(1);

        assertThat(text(err)).isEqualTo("""
                no option begins with one -: -Dfurrow.placeholder.key
                  An option is written so:  --placeholder.key=...
                """);
    }

    @Test
    void advice_is_what_the_jars_user_types() {
        JarSpelling spelling = new JarSpelling("app.jar");

        assertThat(Advice.run("Do:", "migrate:stamp")
                        .with("to", "a1")
                        .with("purge")
                        .text(spelling))
                .isEqualTo("Do:  java -jar app.jar stamp --to=a1 --purge");
        assertThat(Advice.run("Do:", "seed:all").text(spelling)).isEqualTo("Do:  java -jar app.jar seed all");
        assertThat(Advice.run("Do:", "migrate:compile").text(spelling)).isEqualTo("Do:  mvn migrate:compile");
        assertThat(Advice.set("Set it:", "user", "ann").text(spelling)).isEqualTo("Set it:  --user=ann");
    }

    /** What is looked at is all that is printed with {@code --debug}, and what a goal leaves in files. */
    @ParameterizedTest
    @EnumSource
    void no_goal_shows_what_is_secret_in_settings_of_any_source(Goal goal) throws IOException {
        String url = "postgres://app:c4n4ry-in-url@127.0.0.1:1/app";
        Map<String, String> variables = Map.of(
                "DATABASE_URL", url, "FURROW_SCRATCH_URL", url, "FURROW_PLACEHOLDER_TOKEN", "c4n4ry-in-variable");
        List<String> typed = new ArrayList<>(List.of(goal.command().split(" ", -1)));
        typed.add("--debug");
        typed.add("--migrations=" + folder);
        typed.add("--password=c4n4ry-in-option");
        typed.add("--placeholder.word=c4n4ry-in-placeholder");
        goal.options().stream()
                .map(Option::key)
                .filter(key -> Set.of("report", "sql", "file").contains(key))
                .forEach(key -> typed.add("--" + key + "=" + folder.resolve(key + ".txt")));

        run(variables, typed.toArray(String[]::new));
        typed.add("--url=" + url.replace("in-url", "in-options-url"));
        run(variables, typed.toArray(String[]::new));

        assertThat(text(out) + text(err)).contains("127.0.0.1:1").doesNotContainIgnoringCase("c4n4ry");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file).content().doesNotContainIgnoringCase("c4n4ry");
            }
        }
    }

    @Test
    void a_password_belongs_into_a_variable() {
        assertThat(Advice.set("Set it:", "password", "...").text(new JarSpelling("app.jar")))
                .isEqualTo("Set it:  FURROW_PASSWORD");
    }
}
