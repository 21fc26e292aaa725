package dev.furrow.migrate.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.UpgradeResult;
import dev.furrow.error.Diagnostic;
import dev.furrow.revision.Current;
import dev.furrow.revision.Purge;
import dev.furrow.revision.Resume;
import dev.furrow.testing.JavaRevision;
import dev.furrow.testing.JournalRow;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonTransactionalStepTest {
    private static final String SCRIPT = """
            -- fill
            --
            -- revision: ffdc0a98111c
            -- down-revision: none

            -- migrate:up transaction:false
            CREATE TABLE first (id INTEGER);
            INSERT INTO missing VALUES (1);
            CREATE TABLE last (id INTEGER);
            """;

    private static final String FAILED = """
            src/main/migrations/fill.sql:8: no such table: missing (SQLITE_ERROR)
              INSERT INTO missing VALUES (1)
              In revision ffdc0a98111c (fill)
              It ran outside a transaction: statements before this one are in effect; the version table says base.
              Mend the cause, then go on with this statement:  migrate:upgrade to=ffdc0a98111c resume
              Or, if all of it is in effect:                   migrate:stamp to=ffdc0a98111c""";

    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder).revision("fill.sql", SCRIPT);
    }

    @Test
    void what_ran_before_the_failing_statement_stays_and_the_journal_knows_it() {
        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage(FAILED);
        assertThat(project.query("SELECT state, detail FROM furrow_journal ORDER BY id"))
                .containsExactly(
                        "started|1 CREATE TABLE first (id INTEGER)",
                        "started|2 INSERT INTO missing VALUES (1)",
                        "failed|2 INSERT INTO missing VALUES (1)");
    }

    @Test
    void the_next_run_refuses_and_names_the_statement_in_doubt() {
        assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage(stoppedHalfWay());
    }

    /** What is said of {@link #SCRIPT} after a run that came to its second statement. */
    private String stoppedHalfWay() {
        JournalRow last = JournalRow.last(project, "ffdc0a98111c");
        return """
                src/main/migrations/fill.sql: revision ffdc0a98111c (fill) stopped half-way at %s, outside a transaction
                  Statement 2 was under way; nobody knows whether it is in effect:
                    INSERT INTO missing VALUES (1)
                  It ended with: no such table: missing (SQLITE_ERROR)
                  Those before it are. It was run by %s.
                  Go on with this statement:                migrate:upgrade to=ffdc0a98111c resume
                  Or, if all of the revision is in effect:  migrate:stamp to=ffdc0a98111c
                  Or, if it was taken back by hand:         migrate:stamp to=current""".formatted(last.at(), last.who());
    }

    @Test
    void where_the_database_is_says_that_a_revision_is_half_done() {
        assertThat(project.furrow().current().halfDone()).isEmpty();
        assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();

        Current.HalfDone half = project.furrow().current().halfDone().orElseThrow();

        assertThat(half.revision()).hasToString("ffdc0a98111c");
        assertThat(half.statement()).isEqualTo(2);
    }

    @Test
    void what_can_not_run_in_a_transaction_is_told_how_it_runs_outside_one() {
        project.revision(
                "fill.sql",
                "-- tidy\n--\n-- revision: ffdc0a98111c\n-- down-revision: none\n\n-- migrate:up\nVACUUM;\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/fill.sql:7: cannot VACUUM from within a transaction (SQLITE_ERROR)
                          VACUUM
                          In revision ffdc0a98111c (tidy)
                          Rolled back; the database is at base.
                          It can't run in a transaction: write transaction:false after -- migrate:up or -- migrate:down (in Java the header key  transaction: false).""");
    }

    @Test
    void an_operation_in_doubt_is_named_as_its_author_wrote_it() {
        project.revision(
                        "fill.sql",
                        "-- users\n--\n-- revision: a\n-- down-revision: none\n\n-- migrate:up\n"
                                + "CREATE TABLE t (id INTEGER);\nINSERT INTO t VALUES (1);\n")
                .revision(
                        "mail.java",
                        "/*\n * mail\n *\n * revision: b\n * down-revision: a\n * transaction: false\n */\n"
                                + "import static dev.furrow.operation.Ddl.*;\nimport dev.furrow.operation.*;\n"
                                + "class Mail implements Migration {\n  public void up(Operations op) {\n"
                                + "    op.addColumn(\"t\", column(\"mail\", text()));\n"
                                + "    op.alterColumn(\"t\", change(\"mail\").notNull());\n  }\n}\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/mail.java:13: row 1 of "t" has no value for column "mail", which may not be NULL and has no default
                          In revision b (mail)
                          It ran outside a transaction, and this was its first statement; the version table says a.
                          Mend the cause, then go on with this statement:  migrate:upgrade to=b resume
                          Or, if all of it is in effect:                   migrate:stamp to=b""");
        JournalRow last = JournalRow.last(project, "b");
        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/mail.java: revision b (mail) stopped half-way at %s, outside a transaction
                          Statement 1 was under way; nobody knows whether it is in effect:
                            op.addColumn("t", "mail")
                            op.alterColumn("t", "mail")
                          It ended with: row 1 of "t" has no value for column "mail", which may not be NULL and has no default
                          It was the first. It was run by %s.
                          Go on with this statement:                migrate:upgrade to=b resume
                          Or, if all of the revision is in effect:  migrate:stamp to=b
                          Or, if it was taken back by hand:         migrate:stamp to=current""", last.at(), last.who());
    }

    @Test
    void what_was_taken_back_by_hand_begins_anew_after_a_stamp_of_where_the_database_is() {
        assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();
        project.execute("DROP TABLE first");
        project.execute("CREATE TABLE missing (id INTEGER)");

        project.furrow().stamp("current", Purge.NO);
        project.furrow().upgrade("head");

        assertThat(project.query("SELECT name FROM sqlite_schema WHERE name = 'first'"))
                .containsExactly("first");
    }

    @Test
    void resume_goes_on_with_that_statement() {
        assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();
        project.execute("CREATE TABLE missing (id INTEGER)");

        project.furrow().upgrade("head", Resume.YES);

        assertThat(project.query("SELECT id FROM missing")).containsExactly("1");
        assertThat(project.query("SELECT name FROM sqlite_schema WHERE name = 'last'"))
                .containsExactly("last");
        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("ffdc0a98111c");
    }

    @Test
    void resume_goes_on_where_only_comments_and_spacing_before_the_statement_changed() {
        assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();
        project.revision(
                "fill.sql",
                SCRIPT.replace(
                        "CREATE TABLE first (id INTEGER);", "CREATE TABLE  first\n  (id /* number */ INTEGER);"));
        project.execute("CREATE TABLE missing (id INTEGER)");

        project.furrow().upgrade("head", Resume.YES);

        assertThat(project.query("SELECT id FROM missing")).containsExactly("1");
    }

    @Test
    void resume_does_not_pass_over_the_failed_statement_where_one_before_it_was_taken_out() {
        assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();
        project.revision("fill.sql", SCRIPT.replace("CREATE TABLE first (id INTEGER);\n", ""));
        project.execute("CREATE TABLE missing (id INTEGER)");

        assertThatThrownBy(() -> project.furrow().upgrade("head", Resume.YES)).hasMessage("""
                        src/main/migrations/fill.sql:7: statement 1 of revision ffdc0a98111c (fill) isn't the one that ran
                          It was:
                            CREATE TABLE first (id INTEGER)
                          Now it is:
                            INSERT INTO missing VALUES (1)
                          Nothing was run: the revision stopped at its statement 2, and goes on only where those before it are as they ran.
                          Write them as they were, then go on:      migrate:upgrade to=ffdc0a98111c resume
                          Or, if all of the revision is in effect:  migrate:stamp to=ffdc0a98111c
                          Or, if it was taken back by hand:         migrate:stamp to=current""");
        assertThat(project.query("SELECT id FROM missing")).isEmpty();
        assertThat(project.query("SELECT version_num FROM furrow_version")).isEmpty();
    }

    @Test
    void resume_tells_of_all_statements_that_are_not_those_that_ran() {
        String script = SCRIPT.replace("INSERT", "CREATE TABLE second (id INTEGER);\nINSERT");
        project.revision("fill.sql", script);
        assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();
        project.revision(
                "fill.sql", SCRIPT.substring(0, SCRIPT.indexOf("CREATE")) + "CREATE TABLE other (id INTEGER);\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head", Resume.YES)).hasMessage("""
                        src/main/migrations/fill.sql:7: statement 1 of revision ffdc0a98111c (fill) isn't the one that ran
                          It was:
                            CREATE TABLE first (id INTEGER)
                          Now it is:
                            CREATE TABLE other (id INTEGER)
                          So it is with statement 2.
                          Nothing was run: the revision stopped at its statement 3, and goes on only where those before it are as they ran.
                          Write them as they were, then go on:      migrate:upgrade to=ffdc0a98111c resume
                          Or, if all of the revision is in effect:  migrate:stamp to=ffdc0a98111c
                          Or, if it was taken back by hand:         migrate:stamp to=current""");
    }

    @Test
    void resume_refuses_where_a_statement_before_is_gone() {
        assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();
        project.revision("fill.sql", SCRIPT.substring(0, SCRIPT.indexOf("CREATE")));

        assertThatThrownBy(() -> project.furrow().upgrade("head", Resume.YES)).hasMessage("""
                        src/main/migrations/fill.sql: statement 1 of revision ffdc0a98111c (fill) isn't the one that ran
                          It was:
                            CREATE TABLE first (id INTEGER)
                          It is gone.
                          Nothing was run: the revision stopped at its statement 2, and goes on only where those before it are as they ran.
                          Write them as they were, then go on:      migrate:upgrade to=ffdc0a98111c resume
                          Or, if all of the revision is in effect:  migrate:stamp to=ffdc0a98111c
                          Or, if it was taken back by hand:         migrate:stamp to=current""");
    }

    @Test
    void resume_reads_a_journal_that_the_first_version_of_furrow_wrote() {
        assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();
        project.execute("DELETE FROM furrow_journal", """
                INSERT INTO furrow_journal (version_table, revision, action, state, at, duration_ms, who, tool_version, detail)
                VALUES ('furrow_version', 'ffdc0a98111c', 'upgrade', 'started', '2026-11-01 12:00:00.000', 0, 'us', '0.1.0',
                        '1 CREATE TABLE first (id INTEGER)'),
                       ('furrow_version', 'ffdc0a98111c', 'upgrade', 'started', '2026-11-01 12:00:00.000', 0, 'us', '0.1.0',
                        '2 INSERT INTO missing VALUES (1)')
                """, "CREATE TABLE missing (id INTEGER)");

        project.furrow().upgrade("head", Resume.YES);

        assertThat(project.query("SELECT id FROM missing")).containsExactly("1");
    }

    @Test
    void resume_sees_that_a_value_of_a_statement_changed() {
        Project other = Project.onSqlite(folder.resolve("values"));
        other.revision("1.java", values(1));
        other.execute("CREATE TABLE t (a INTEGER)");
        assertThatThrownBy(() -> other.furrow().upgrade("head")).isNotNull();
        other.revision("1.java", values(2));

        assertThatThrownBy(() -> other.furrow().upgrade("head", Resume.YES)).hasMessage("""
                        src/main/migrations/1.java:13: statement 1 of revision a (change) isn't the one that ran
                          It was:
                            INSERT INTO t VALUES (?)
                          It is the same but for the values or the rows that go with it.
                          Nothing was run: the revision stopped at its statement 2, and goes on only where those before it are as they ran.
                          Write them as they were, then go on:      migrate:upgrade to=a resume
                          Or, if all of the revision is in effect:  migrate:stamp to=a
                          Or, if it was taken back by hand:         migrate:stamp to=current""");
        other.revision("1.java", values(1));
        other.execute("CREATE TABLE missing (a INTEGER)");
        other.furrow().upgrade("head", Resume.YES);
        assertThat(other.query("SELECT a FROM t")).containsExactly("1");
    }

    @Test
    void resume_says_that_code_before_can_not_be_compared() {
        Project other = Project.onSqlite(folder.resolve("code"));
        other.revision("1.java", outside("op.run(c -> {});\nop.execute(\"INSERT INTO missing VALUES (1)\");"));
        assertThatThrownBy(() -> other.furrow().upgrade("head")).isNotNull();
        other.execute("CREATE TABLE missing (a INTEGER)");
        List<String> warnings = new ArrayList<>();

        other.furrow(new Progress() {
                    @Override
                    public void warned(Diagnostic warning) {
                        warnings.add(warning.toString());
                    }
                })
                .upgrade("head", Resume.YES);

        assertThat(warnings).containsExactly("""
                src/main/migrations/1.java:13: run(...) ran before, and isn't run again: its code can't be compared
                  If it was changed since, do by hand what it does more.""");
    }

    private static String values(int value) {
        return outside("op.execute(\"INSERT INTO t VALUES (?)\", " + value + ");\n"
                + "op.execute(\"INSERT INTO missing VALUES (1)\");");
    }

    private static String outside(String up) {
        return JavaRevision.of(up)
                .replace(" * down-revision: none\n", " * down-revision: none\n * transaction: false\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            op.alterColumn("t", change("a").type(integer()))               | op.alterColumn("t", change("a").type(text()))             | op.alterColumn("t", "a") | It is the same but for the types, values and conditions that it asks for.
            op.alterColumn("t", change("a").notNull())                     | op.alterColumn("t", change("a").nullable())               | op.alterColumn("t", "a") | It is the same but for the types, values and conditions that it asks for.
            op.alterColumn("t", change("a").defaultValue("1"))             | op.alterColumn("t", change("a").noDefault())              | op.alterColumn("t", "a") | It is the same but for the types, values and conditions that it asks for.
            op.addColumn("t", column("b", text()).unique())                | op.addColumn("t", column("b", integer()).unique())        | op.addColumn("t", "b") | It is the same but for the types, values and conditions that it asks for.
            op.addConstraint("t", check("a > 0").named("c"))               | op.addConstraint("t", check("a > 1").named("c"))          | op.addConstraint("t", "c") | It is the same but for the types, values and conditions that it asks for.
            op.createIndex(index("t", "a").named("i"))                     | op.createIndex(index("t", "a").unique().named("i"))       | op.createIndex("i") | It is the same but for the types, values and conditions that it asks for.
            op.replaceView("v", "SELECT 1 AS a")                           | op.replaceView("v", "SELECT 2 AS a")                      | op.createView("v", "SELECT 1 AS a") | Now it is:;   op.createView("v", "SELECT 2 AS a")
            """)
    void resume_sees_that_an_alteration_asks_for_something_else(String before, String after, String text, String now) {
        Project other = Project.onSqlite(folder.resolve("alterations"));
        other.revision("1.java", alteration(before));
        other.execute("CREATE TABLE t (a TEXT)");
        assertThatThrownBy(() -> other.furrow().upgrade("head")).isNotNull();
        other.revision("1.java", alteration(after));
        other.execute("CREATE TABLE missing (a INTEGER)");

        assertThatThrownBy(() -> other.furrow().upgrade("head", Resume.YES))
                .hasMessage("""
                        src/main/migrations/1.java:13: statement 1 of revision a (change) isn't the one that ran
                          It was:
                            %s
                          %s
                          Nothing was run: the revision stopped at its statement 2, and goes on only where those before it are as they ran.
                          Write them as they were, then go on:      migrate:upgrade to=a resume
                          Or, if all of the revision is in effect:  migrate:stamp to=a
                          Or, if it was taken back by hand:         migrate:stamp to=current""", text, now.replace("; ", "\n  "));
        other.revision("1.java", alteration(before));
        other.furrow().upgrade("head", Resume.YES);

        assertThat(other.query("SELECT version_num FROM furrow_version")).containsExactly("a");
    }

    private static String alteration(String call) {
        return JavaRevision.of(call + ";\nop.execute(\"INSERT INTO missing VALUES (1)\");")
                .replace(" * down-revision: none\n", " * down-revision: none\n * transaction: false\n");
    }

    @Test
    void resume_says_that_only_the_type_of_an_alteration_is_another_one() {
        Project other = Project.onSqlite(folder.resolve("types"));
        other.revision("1.java", alteration("op.alterColumn(\"t\", change(\"a\").type(integer()))"));
        other.execute("CREATE TABLE t (a TEXT)");
        assertThatThrownBy(() -> other.furrow().upgrade("head")).isNotNull();
        other.revision("1.java", alteration("op.alterColumn(\"t\", change(\"a\").type(bigInteger()))"));

        assertThatThrownBy(() -> other.furrow().upgrade("head", Resume.YES)).hasMessage("""
                        src/main/migrations/1.java:13: statement 1 of revision a (change) isn't the one that ran
                          It was:
                            op.alterColumn("t", "a")
                          It is the same but for the types, values and conditions that it asks for.
                          Nothing was run: the revision stopped at its statement 2, and goes on only where those before it are as they ran.
                          Write them as they were, then go on:      migrate:upgrade to=a resume
                          Or, if all of the revision is in effect:  migrate:stamp to=a
                          Or, if it was taken back by hand:         migrate:stamp to=current""");
    }

    @Test
    void a_failure_before_the_first_statement_leaves_nothing_in_doubt() {
        project.revision("fill.sql", SCRIPT.replace("INSERT INTO missing VALUES (1);\n", ""));
        project.furrow().stamp("base", Purge.YES);
        project.execute(
                "CREATE TRIGGER stop BEFORE INSERT ON furrow_journal BEGIN SELECT RAISE(ABORT, 'not now'); END");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/fill.sql: not now (SQLITE_CONSTRAINT_TRIGGER)
                          In revision ffdc0a98111c (fill)
                          None of its statements was sent; the version table says base.""");
        project.execute("DROP TRIGGER stop");
        project.furrow().upgrade("head");

        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("ffdc0a98111c");
    }

    @Test
    void a_resumed_step_that_fails_before_its_next_statement_says_that_it_sent_none() {
        assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();
        project.execute(
                "CREATE TRIGGER stop BEFORE INSERT ON furrow_journal BEGIN SELECT RAISE(ABORT, 'not now'); END");

        assertThatThrownBy(() -> project.furrow().upgrade("head", Resume.YES)).hasMessage("""
                        src/main/migrations/fill.sql: not now (SQLITE_CONSTRAINT_TRIGGER)
                          In revision ffdc0a98111c (fill)
                          It runs outside a transaction: its statements before number 2 are in effect since the run before; this one sent none. The version table says base.
                          Mend the cause, then go on with statement 2:  migrate:upgrade to=ffdc0a98111c resume
                          Or, if all of it is in effect:                migrate:stamp to=ffdc0a98111c""");
    }

    @Test
    void a_first_statement_that_fails_has_none_before_it() {
        project.revision("fill.sql", SCRIPT.replace("CREATE TABLE first (id INTEGER);\n", ""));

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/fill.sql:7: no such table: missing (SQLITE_ERROR)
                          INSERT INTO missing VALUES (1)
                          In revision ffdc0a98111c (fill)
                          It ran outside a transaction, and this was its first statement; the version table says base.
                          Mend the cause, then go on with this statement:  migrate:upgrade to=ffdc0a98111c resume
                          Or, if all of it is in effect:                   migrate:stamp to=ffdc0a98111c""");
    }

    @Test
    void a_stamp_settles_it() {
        assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();

        project.furrow().stamp("ffdc0a98111c", Purge.NO);

        assertThat(project.furrow().upgrade("head").steps()).isEmpty();
        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("ffdc0a98111c");
    }

    @Test
    void a_run_in_one_transaction_is_refused_before_anything_runs() {
        Settings settings =
                project.settings().set(Setting.TRANSACTION, "run", "the caller").build();

        assertThatThrownBy(() -> Furrow.open(settings).upgrade("head")).hasMessage("""
                        src/main/migrations/fill.sql: revision ffdc0a98111c (fill) runs outside a transaction (transaction:false), and furrow.transaction=run asks for one transaction around all
                          Nothing was run.
                          Give each step its own:  transaction=step
                          Or run up to the revision before it first.""");
        assertThat(folder.resolve("dev.db")).doesNotExist();
    }

    @Test
    void of_two_runs_at_once_the_second_refuses_what_the_first_left_half_way() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<String> messages = new ArrayList<>();
            Callable<UpgradeResult> run = () -> project.furrow().upgrade("head");
            for (Future<UpgradeResult> ended : pool.invokeAll(List.of(run, run))) {
                assertThatThrownBy(ended::get)
                        .satisfies(e -> messages.add(String.valueOf(
                                Objects.requireNonNull(e.getCause()).getMessage())));
            }

            assertThat(messages).containsExactlyInAnyOrder(FAILED, stoppedHalfWay());
        } finally {
            pool.shutdown();
        }
        assertThat(project.query("SELECT count(*) FROM furrow_journal")).containsExactly("3");
    }
}
