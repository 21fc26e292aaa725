package dev.furrow.migrate.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.OfflineScript;
import dev.furrow.Progress;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.error.Diagnostic;
import dev.furrow.migrate.MigratorTest;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Purge;
import dev.furrow.testing.Dump;
import dev.furrow.testing.Project;
import dev.furrow.testing.ScriptClients;
import dev.furrow.testing.ScriptClients.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A script in the hands of sqlite3 leaves the database that the goal leaves. */
class OfflineSqliteTest {
    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder);
    }

    private Path byScript() {
        return folder.resolve("script.db");
    }

    private Ended run(OfflineScript<?> script) {
        return ScriptClients.sqlite3(byScript(), script.writeTo("target/script.sql"));
    }

    private void requireSame(OfflineScript<?> script) {
        assertThat(run(script))
                .extracting(Ended::code, Ended::output)
                .satisfies(ended -> assertThat(ended.get(0))
                        .as(String.valueOf(ended.get(1)))
                        .isEqualTo(0));
        assertThat(Dump.ofSqlite("jdbc:sqlite:" + byScript())).isEqualTo(Dump.ofSqlite(project.url()));
    }

    private void requireSameBothWays() {
        project.furrow().upgrade("heads");
        requireSame(project.furrow().upgradeScript("heads"));
        project.furrow().downgrade("base");
        requireSame(project.furrow().downgradeScript("heads:base"));
    }

    /** Of projects with the same revisions, the first. */
    static Stream<Path> examples() throws IOException {
        Map<List<String>, Path> examples = new LinkedHashMap<>();
        try (Stream<Path> projects = Files.list(Path.of("../it/projects"))) {
            projects.filter(example -> Files.isDirectory(example.resolve("src/main/migrations")))
                    .filter(example -> !example.toString().endsWith("_fails"))
                    .sorted()
                    .forEach(example -> examples.putIfAbsent(revisions(example), example));
        }
        return examples.values().stream();
    }

    /** Returns the texts of a project's revisions. */
    static List<String> revisions(Path example) {
        try (Stream<Path> files = Files.walk(example.resolve("src/main/migrations"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void stamps() {
        project.revision("1_users.sql", MigratorTest.USERS).revision("AddJokes.java", MigratorTest.JOKES);

        project.furrow().stamp("head", Purge.NO);
        requireSame(project.furrow().stampScript("head", Purge.NO));
        project.furrow().stamp("ffdc", Purge.NO);
        requireSame(project.furrow().stampScript("head:ffdc", Purge.NO));
        project.furrow().stamp("head", Purge.YES);
        requireSame(project.furrow().stampScript("head", Purge.YES));

        Ended elsewhere = run(project.furrow().stampScript("ffdc:head", Purge.NO));
        assertThat(elsewhere.code()).isNotZero();
        assertThat(elsewhere.output()).contains("""
                        the database is at 37e1cb6de47a, and this script begins at ffdc0a98111c
                        Write one that begins where the database is:  sql=FILE to=<from>:<to>
                        """);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_project(Path example) {
        project.revisionsOf(example);

        requireSameBothWays();
    }

    @Test
    void what_a_step_left_in_its_session_is_gone_for_the_next_one() {
        project.revision("a.sql", """
                -- leaves
                --
                -- revision: a
                -- down-revision: none

                -- migrate:up
                CREATE TABLE parent (id INTEGER PRIMARY KEY);
                CREATE TABLE child (pid INTEGER REFERENCES parent (id));
                PRAGMA legacy_alter_table = ON;
                PRAGMA case_sensitive_like = ON;
                PRAGMA recursive_triggers = ON;
                PRAGMA ignore_check_constraints = ON;

                -- migrate:down
                DROP TABLE child;
                DROP TABLE parent;
                """).revision("b.sql", """
                -- renames
                --
                -- revision: b
                -- down-revision: a

                -- migrate:up
                ALTER TABLE parent RENAME TO parents;
                CREATE TABLE seen AS SELECT 'a' LIKE 'A' AS l, (SELECT * FROM pragma_ignore_check_constraints) AS c,
                  (SELECT * FROM pragma_recursive_triggers) AS t;

                -- migrate:down
                DROP TABLE seen;
                ALTER TABLE parents RENAME TO parent;
                """);

        requireSameBothWays();
    }

    @Test
    void steps_one_by_one() {
        project.revision("1_users.sql", MigratorTest.USERS).revision("AddJokes.java", MigratorTest.JOKES);

        project.furrow().upgrade("+1");
        requireSame(project.furrow().upgradeScript("base:+1"));
        project.furrow().upgrade("head");
        requireSame(project.furrow().upgradeScript("ffdc:head"));
        project.furrow().downgrade("-1");
        requireSame(project.furrow().downgradeScript("head:-1"));
    }

    @Test
    void texts_that_the_shell_could_take_for_its_own() {
        project.revision("1_tricky.sql", """
                -- it's a "message" with \\ and ; and :name
                --
                -- revision: a
                -- down-revision: none

                -- migrate:up
                CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT DEFAULT 'a;
                .quit
                -- no comment', "odd "" name" REAL);
                INSERT INTO notes (body) VALUES ('
                .exit
                /
                go
                :name $x @y ?1');
                INSERT INTO notes (body) VALUES ("double quoted");
                INSERT INTO notes (id) SELECT 84
                /
                2;
                SELECT 1 AS
                go
                ;
                CREATE TABLE log (what TEXT);
                CREATE TRIGGER noted AFTER INSERT ON notes WHEN new.id > 0 BEGIN
                  INSERT INTO log VALUES (CASE WHEN new.body IS NULL THEN 'no;thing' ELSE new.body END);
                  UPDATE notes SET body = CASE id WHEN 1 THEN 'end;' END WHERE id = 1;
                END;
                INSERT INTO notes (body) VALUES ('é€😀'), (x'00ff'), (1e300);
                CREATE VIEW seen AS SELECT body AS [select], id AS `from` FROM notes;

                -- migrate:down
                DROP VIEW seen;
                DROP TABLE log;
                DROP TABLE notes;
                """);

        requireSameBothWays();
    }

    @Test
    void values_are_written_as_the_driver_binds_them() {
        project.revision("1_values.java", """
                /*
                 * values
                 *
                 * revision: a
                 * down-revision: none
                 */
                import dev.furrow.operation.*;
                import java.math.*;
                import java.time.*;
                import java.util.UUID;

                class Values implements Migration {
                  public void up(Operations op) {
                    op.execute("CREATE TABLE v (id INTEGER PRIMARY KEY, x)");
                    Object[] values = {null, "it's", "a\\nb?", "nul\\0!", 'c', 1, 2L, (short) 3, (byte) 4, -5, 0.1f, 0.1, -1e300, 5e-324,
                        Double.NaN, Double.POSITIVE_INFINITY, true, false, new byte[] {0, -1}, new BigDecimal("1.50"), BigInteger.TEN,
                        LocalDate.of(2020, 1, 2), LocalTime.of(3, 4), LocalDateTime.of(2020, 1, 2, 3, 4), new UUID(1, 2),
                        new java.sql.Timestamp(1234567890123L), new java.sql.Date(0), new java.util.Date(5)};
                    for (Object value : values) {
                      op.execute("INSERT INTO v (x) VALUES (?) -- and not '?'", new Object[] {value});
                    }
                    op.execute("INSERT INTO v (x) SELECT '?' || ? || \\"x\\" FROM v WHERE id < ?", "between", 3);
                  }
                  public void down(Operations op) { op.dropTable("v"); }
                }
                """);

        requireSameBothWays();
    }

    @Test
    void a_rebuilt_table_and_rows_that_were_broken_before() {
        project.revision("1_broken.sql", """
                -- broken on purpose
                --
                -- revision: a
                -- down-revision: none

                -- migrate:up
                CREATE TABLE parent (id INTEGER PRIMARY KEY);
                CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id));
                """).revision("2_insert.sql", """
                -- rows come in from elsewhere
                --
                -- revision: b
                -- down-revision: a

                -- migrate:up
                CREATE TABLE new_child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id), more TEXT);
                INSERT INTO new_child (id, parent_id) SELECT id, parent_id FROM child ORDER BY id DESC;
                DROP TABLE child;
                ALTER TABLE new_child RENAME TO child;
                ALTER TABLE parent RENAME TO Elders;
                ALTER TABLE child RENAME TO Kids;
                """);
        project.furrow().upgrade("a");
        requireSame(project.furrow().upgradeScript("a"));
        executeOnBoth("INSERT INTO child (parent_id) VALUES (7), (7), (8)");

        project.furrow().upgrade("head");
        requireSame(project.furrow().upgradeScript("a:head"));
    }

    @Test
    void a_step_that_breaks_a_foreign_key_is_rolled_back() {
        project.revision("1_users.sql", MigratorTest.USERS).revision("2_break.sql", """
                -- break
                --
                -- revision: b
                -- down-revision: ffdc0a98111c

                -- migrate:up sqlite
                CREATE TABLE pets (user_id INTEGER REFERENCES users (id));
                INSERT INTO pets VALUES (99);
                """);

        Ended ended = run(project.furrow().upgradeScript("head"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .contains("""

                        pets: more rows than before refer to no row of users
                          Actions such as ON DELETE CASCADE don't run in a step; where they should, write foreign-keys:on after
                          -- migrate:up, and make this script anew. PRAGMA foreign_key_check shows such rows.
                        """)
                .contains("CHECK constraint failed: the script stops here, for the reason printed above");
        project.furrow().upgrade("+1");
        assertThat(Dump.ofSqlite("jdbc:sqlite:" + byScript())).isEqualTo(Dump.ofSqlite(project.url()));
    }

    @Test
    void steps_with_foreign_keys_on_and_outside_a_transaction() {
        project.revision("1_users.sql", MigratorTest.USERS)
                .revision("2_on.sql", """
                -- keys on
                --
                -- revision: b
                -- down-revision: ffdc0a98111c

                -- migrate:up foreign-keys:on
                CREATE TABLE pets (user_id INTEGER REFERENCES users (id) ON DELETE CASCADE);
                INSERT INTO users (username) VALUES ('x');
                INSERT INTO pets SELECT id FROM users;
                DELETE FROM users;

                -- migrate:down
                DROP TABLE pets;
                """)
                .revision("3_unguarded.sql", """
                -- outside
                --
                -- revision: c
                -- down-revision: b

                -- migrate:up transaction:false
                CREATE TABLE "o'clock" (id INTEGER PRIMARY KEY);
                VACUUM;
                BEGIN;
                INSERT INTO "o'clock" VALUES (1);
                COMMIT;

                -- migrate:down transaction:false
                DROP TABLE "o'clock";
                """);

        requireSameBothWays();
    }

    @Test
    void all_steps_in_one_transaction() {
        project.revision("1_users.sql", MigratorTest.USERS).revision("AddJokes.java", MigratorTest.JOKES);
        Settings settings =
                project.settings().set(Setting.TRANSACTION, "run", "the caller").build();

        Furrow.open(settings).upgrade("head");
        OfflineScript<Plan> script = Furrow.open(settings).upgradeScript("head");

        requireSame(script);
        assertThat(script.text().split("COMMIT;", -1)).hasSize(2);
    }

    @Test
    void branches_merges_and_several_version_rows() {
        for (String revision : List.of("a<none", "b<a", "c<a", "d<b", "e<c,d", "f<e", "g<e")) {
            String[] parts = revision.split("<", 2);
            project.revision(parts[0] + ".sql", """
                    -- %1$s
                    --
                    -- revision: %1$s
                    -- down-revision: %2$s

                    -- migrate:up
                    CREATE TABLE t_%1$s (id INTEGER PRIMARY KEY);

                    -- migrate:down
                    DROP TABLE t_%1$s;
                    """.formatted(parts[0], parts[1]));
        }

        project.furrow().upgrade("d,c");
        requireSame(project.furrow().upgradeScript("d,c"));
        project.furrow().upgrade("heads");
        requireSame(project.furrow().upgradeScript("c,d:heads"));
        project.furrow().downgrade("b");
        requireSame(project.furrow().downgradeScript("heads:b"));
    }

    @Test
    void a_script_that_begins_elsewhere_stops_and_changes_nothing() throws IOException {
        project.revision("1_users.sql", MigratorTest.USERS).revision("AddJokes.java", MigratorTest.JOKES);

        Ended ended = run(project.furrow().upgradeScript("ffdc:head"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("""
                        the database is at base, and this script begins at ffdc0a98111c
                        Write one that begins where the database is:  sql=FILE to=<from>:<to>
                        """);
        assertThat(Files.size(byScript())).isZero();
        run(project.furrow().upgradeScript("head"));
        assertThat(run(project.furrow().upgradeScript("head")).output()).contains("""
                        the database is at 37e1cb6de47a, and this script begins at base
                        Write one that begins where the database is:  sql=FILE to=<from>:<to>
                        """);
    }

    @Test
    void a_version_row_that_is_gone_stops_the_step() {
        project.revision("1_users.sql", MigratorTest.USERS).revision("2_delete.sql", """
                -- somebody deletes
                --
                -- revision: b
                -- down-revision: ffdc0a98111c

                -- migrate:up
                DELETE FROM furrow_version;
                """);

        Ended ended = run(project.furrow().upgradeScript("head"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("""
                        the version table furrow_version has 0 rows for ffdc0a98111c where one is expected
                        Somebody else changes it at the same time; look at it:  migrate:current
                        """);
        assertThat(Project.on("jdbc:sqlite:" + byScript(), folder).query("SELECT version_num FROM furrow_version"))
                .containsExactly("ffdc0a98111c");
    }

    @Test
    void a_script_does_not_go_past_a_step_that_ended_half_way() {
        project.revision("1_half.sql", """
                -- half
                --
                -- revision: a
                -- down-revision: none

                -- migrate:up transaction:false
                CREATE TABLE one (id INTEGER);
                SELECT * FROM nothing;
                """);

        assertThat(run(project.furrow().upgradeScript("head")).code()).isEqualTo(1);
        Ended again = run(project.furrow().upgradeScript("head"));

        assertThat(again.output()).contains("a revision outside a transaction ended half-way");
        assertThat(Project.on("jdbc:sqlite:" + byScript(), folder)
                        .query("SELECT state, detail FROM furrow_journal ORDER BY id"))
                .containsExactly("started|1 CREATE TABLE one (id INTEGER)", "started|2 SELECT * FROM nothing");
    }

    @Test
    void code_that_asks_the_database_is_refused_with_its_line() {
        project.revision("1_users.sql", MigratorTest.USERS)
                .revision(
                        "AddJokes.java",
                        MigratorTest.JOKES.replace(
                                "op.createIndex(index(\"jokes\", \"user_id\"));", "op.run(connection -> {});"));

        assertThatThrownBy(() -> project.furrow().upgradeScript("head")).hasMessage("""
                        src/main/migrations/AddJokes.java:17: revision 37e1cb6de47a (add jokes) calls run(...): its code asks the database, and can't be written in a script
                          Nothing was written.
                          Take the database there:                                 migrate:upgrade
                          Or write scripts for what comes before it and after it:  to=<from>:<to>""");
        assertThat(project.furrow().upgradeScript("ffdc").plan().steps()).hasSize(1);
    }

    @Test
    void going_down_needs_a_beginning() {
        project.revision("1_users.sql", MigratorTest.USERS);

        assertThatThrownBy(() -> project.furrow().downgradeScript("-1")).hasMessage("""
                        a script that goes down has to begin at a revision, and "base" is base
                          Say where the database will be:  migrate:downgrade sql=FILE to=head:-1
                          Or between any two revisions:    to=<from>:<to>""");
    }

    @Test
    void no_database_is_made_and_one_end_is_the_other_where_nothing_is_to_run() {
        project.revision("1_users.sql", MigratorTest.USERS);

        OfflineScript<Plan> script = project.furrow().upgradeScript("head:head");

        assertThat(script.text()).isEqualTo("""
                -- Upgrade from ffdc0a98111c to ffdc0a98111c, 0 revisions
                -- Written by Furrow 0.1.0 for sqlite
                -- There is nothing to run.
                """);
        assertThat(folder.resolve("dev.db")).doesNotExist();
    }

    @Test
    void a_script_replaces_the_file_that_was_there_and_says_if_it_can_not() throws IOException {
        OfflineScript<Plan> script =
                project.revision("1_users.sql", MigratorTest.USERS).furrow().upgradeScript("head");
        project.file("out/script.sql", "before").file("out/folder.sql/file", "");

        assertThat(script.writeTo("out/script.sql")).hasContent(script.text());
        assertThatThrownBy(() -> script.writeTo("out/folder.sql"))
                .hasMessage("out/folder.sql: can't be written: Is a directory\n"
                        + "  Check that the folder may be written.");
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files).hasSize(2);
        }
    }

    private static final String REBUILD = """
            /*
             * rebuild
             *
             * revision: b
             * down-revision: 37e1cb6de47a
             */
            import static dev.furrow.operation.Ddl.*;
            import dev.furrow.operation.*;

            class Rebuild implements Migration {
              public void up(Operations op) {
                op.alterColumn("jokes", change("body").type(string(100)));
                op.addConstraint("jokes", unique("body"));
                op.execute("UPDATE jokes SET body = upper(body)");
                op.alterColumn("users", change("username").type(text()));
              }
              public void down(Operations op) {
                op.alterColumn("users", change("username").type(string(40)));
              }
            }
            """;

    @Test
    void tables_are_rebuilt_from_what_the_revisions_before_leave_behind() {
        project.revision("1_users.sql", MigratorTest.USERS)
                .revision("AddJokes.java", MigratorTest.JOKES)
                .revision("Rebuild.java", REBUILD);
        project.furrow().upgrade("37e1");
        requireSame(project.furrow().upgradeScript("37e1"));
        executeOnBoth(
                "INSERT INTO users (id, username) VALUES (7, 'Demo')",
                "INSERT INTO jokes (id, user_id, body) VALUES (5, 7, 'ha')");

        project.furrow().upgrade("head");
        requireSame(project.furrow().upgradeScript("37e1:head"));
        project.furrow().downgrade("-1");
        requireSame(project.furrow().downgradeScript("head:-1"));
    }

    @Test
    void a_table_is_rebuilt_whole_outside_a_transaction_too() {
        project.revision("1_users.sql", MigratorTest.USERS)
                .revision("AddJokes.java", MigratorTest.JOKES)
                .revision(
                        "Rebuild.java",
                        REBUILD.replace(
                                "down-revision: 37e1cb6de47a", "down-revision: 37e1cb6de47a\n * transaction: false"));

        requireSameBothWays();
    }

    @Test
    void rows_that_stand_in_the_way_of_a_rebuilt_table_stop_the_script() {
        project.revision("1_users.sql", MigratorTest.USERS)
                .revision("AddJokes.java", MigratorTest.JOKES)
                .revision("Rebuild.java", REBUILD);
        project.furrow().upgrade("37e1");
        requireSame(project.furrow().upgradeScript("37e1"));
        executeOnBoth(
                "INSERT INTO users (id, username) VALUES (1, 'a'), (2, 'b')",
                "INSERT INTO jokes (user_id, body) VALUES (1, 'ha'), (2, 'ha')");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/Rebuild.java:13: row 1 of "jokes" isn't the only one of its kind, as "jokes_body_key" asks: body = 'ha'
                          In revision b (rebuild)
                          Rolled back; the database is at 37e1cb6de47a.""");
        assertThat(run(project.furrow().upgradeScript("37e1:head")).code()).isEqualTo(1);
        assertThat(Dump.ofSqlite("jdbc:sqlite:" + byScript())).isEqualTo(Dump.ofSqlite(project.url()));
    }

    @Test
    void code_before_the_script_is_left_out_with_a_warning() {
        List<String> warnings = new ArrayList<>();
        project.revision("1_users.sql", MigratorTest.USERS)
                .revision(
                        "AddJokes.java",
                        MigratorTest.JOKES.replace("op.createIndex(", "op.run(connection -> {});\n    op.createIndex("))
                .revision("Rebuild.java", REBUILD);

        OfflineScript<Plan> script = project.furrow(new Progress() {
                    @Override
                    public void warned(Diagnostic warning) {
                        warnings.add(warning.toString());
                    }
                })
                .upgradeScript("37e1:head");

        assertThat(script.text()).contains("CREATE TABLE");
        assertThat(warnings)
                .containsExactly(
                        "src/main/migrations/AddJokes.java:17: run(...) can't be played without a database; if it changes tables"
                                + " that the script rebuilds, the script doesn't know");
    }

    private void executeOnBoth(String... statements) {
        Project.on(project.url(), folder).execute(statements);
        Project.on("jdbc:sqlite:" + byScript(), folder).execute(statements);
    }

    /** What ALTER TABLE learnt in 3.53 isn't used. */
    @Test
    void rules_that_come_and_go_run_in_old_shells_too() {
        project.revision("1_users.sql", MigratorTest.USERS).revision("Rules.java", """
                /*
                 * rules
                 *
                 * revision: b
                 * down-revision: ffdc0a98111c
                 */
                import static dev.furrow.operation.Ddl.*;
                import dev.furrow.operation.*;

                class Rules implements Migration {
                  public void up(Operations op) {
                    op.addColumn("users", column("age", integer()));
                    op.execute("UPDATE users SET age = 7");
                    op.alterColumn("users", change("age").notNull());
                    op.addConstraint("users", check("age > 6").named("old_enough"));
                  }
                  public void down(Operations op) {
                    op.dropConstraint("users", "old_enough");
                    op.alterColumn("users", change("age").nullable());
                    op.dropColumn("users", "age");
                  }
                }
                """);

        requireSameBothWays();
    }

    @Test
    void a_shell_that_is_too_old_is_told_before_anything_runs() throws IOException {
        project.revision("1_users.sql", MigratorTest.USERS).revision("2_check.sql", """
                -- what SQLite can since 3.53
                --
                -- revision: b
                -- down-revision: ffdc0a98111c

                -- migrate:up
                ALTER TABLE users ADD CONSTRAINT named CHECK (username <> '');
                """);
        project.furrow().upgrade("head");
        OfflineScript<Plan> script = project.furrow().upgradeScript("head");

        Ended ended = run(script);

        if (ended.code() == 0) {
            assertThat(Dump.ofSqlite("jdbc:sqlite:" + byScript())).isEqualTo(Dump.ofSqlite(project.url()));
            return;
        }
        assertThat(ended.output()).contains("this script needs SQLite 3.53 or later, and here is 3.");
        assertThat(Files.size(byScript())).isZero();
    }

    @Test
    void an_id_that_does_not_fit_stops_the_script() throws IOException {
        Path table = Files.writeString(
                folder.resolve("table.sql"),
                "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);");
        ScriptClients.sqlite3(byScript(), table);
        project.revision("1.sql", """
                -- long
                --
                -- revision: an_id_that_has_more_than_thirty_two_characters
                -- down-revision: none

                -- migrate:up
                CREATE TABLE a (id int);
                """);
        Settings settings = project.settings()
                .set(Setting.VERSION_TABLE, "alembic_version", "the caller")
                .build();

        Ended ended = run(Furrow.open(settings).upgradeScript("head"));

        assertThat(ended.code()).isNotZero();
        assertThat(ended.output()).contains("""
                        a revision id of this script has 46 characters; the column of alembic_version takes 32
                        Widen it:  BEGIN; CREATE TABLE wider (""");
        assertThat(Dump.ofSqlite("jdbc:sqlite:" + byScript())).noneMatch(line -> line.contains("furrow_journal"));
    }
}
