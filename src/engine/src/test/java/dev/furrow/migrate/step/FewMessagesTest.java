package dev.furrow.migrate.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.RoundTrips;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PostgreSQL gets a step in two messages, and none of what it refuses is told less exactly for it. */
class FewMessagesTest {
    @TempDir
    Path folder;

    FreshDatabase database;
    Project project;

    @BeforeEach
    void makeProject() {
        database = Postgres.freshDatabase();
        project = Project.on(database.url(), folder);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private static Project revision(Project project, String id, String parent, String statements) {
        return project.revision(id + ".sql", """
            -- step
            --
            -- revision: %s
            -- down-revision: %s

            -- migrate:up
            %s;

            -- migrate:down
            SELECT 'a\\b''c';
            """.formatted(id, parent, statements));
    }

    private void revision(String id, String parent, String statements) {
        revision(project, id, parent, statements);
    }

    @Test
    void a_revision_of_plain_statements_takes_two_round_trips() {
        try (RoundTrips trips = RoundTrips.to(database)) {
            takesTwoEach(trips, Project.on(trips.url(), folder));
        }
        assertThat(project.query("SELECT count(*), max(version_num) FROM furrow_journal, furrow_version"))
                .containsExactly("30|r30");
    }

    @Test
    void in_production_it_takes_no_more_though_it_gives_way_to_the_application() {
        try (RoundTrips trips = RoundTrips.to(database)) {
            takesTwoEach(trips, Project.on(trips.url(), folder).inProduction("app"));
        }
        assertThat(project.query("SELECT count(*), max(version_num) FROM app.furrow_journal, app.furrow_version"))
                .containsExactly("30|r30");
    }

    /** Two for the connection, one for what it is, and one each for its beginning, two tables, and what they hold. */
    @Test
    void a_run_with_nothing_to_do_asks_each_question_once() {
        revision("a", "none", "CREATE TABLE t (id INTEGER)");
        project.furrow().upgrade("head");
        try (RoundTrips trips = RoundTrips.to(database)) {
            Project.on(trips.url(), folder).furrow().upgrade("head");

            assertThat(trips.count()).isEqualTo(9);
        }
    }

    private static void takesTwoEach(RoundTrips trips, Project throughHere) {
        for (int i = 1; i <= 30; i++) {
            revision(throughHere, "r" + i, i == 1 ? "none" : "r" + (i - 1), """
                CREATE TABLE t%1$d (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, up INTEGER);
                CREATE INDEX ON t%1$d (up);
                ALTER TABLE t%1$d ADD FOREIGN KEY (up) REFERENCES t%1$d (id);
                INSERT INTO t%1$d VALUES (1, 'one', NULL);
                INSERT INTO t%1$d VALUES (2, 'two', 1)\
                """.formatted(i));
        }
        throughHere.furrow().upgrade("r10");
        int before = trips.count();
        throughHere.furrow().upgrade("r12");
        int two = trips.count() - before;
        throughHere.furrow().upgrade("r30");
        int eighteen = trips.count() - before - two;

        assertThat(eighteen - two).isEqualTo(2 * 16);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        INSERT INTO t VALUES (1)          | 11 | duplicate key value violates unique constraint "t_pkey" (SQLSTATE 23505) | Detail: Key (id)=(1) already exists.
        CREATE TABLE t (x INTEGER)        | 11 | relation "t" already exists (SQLSTATE 42P07) |
        INSERT INTO t VALUES (ö.x)        | 11 | missing FROM-clause entry for table "ö" (SQLSTATE 42P01) |
        CREATE TABEL u (x INTEGER)        | 11 | syntax error at or near "TABEL" (SQLSTATE 42601) |
        """)
    void what_is_refused_among_several_has_its_line(String refused, int line, String said, String detail) {
        revision("a", "none", """
            -- ä comment, which counts
            CREATE TABLE t (id INTEGER PRIMARY KEY);
            /* 'ü' */ INSERT INTO t VALUES (1);
            COMMENT ON TABLE t IS '😀';
            %s;
            INSERT INTO t VALUES (2)\
            """.formatted(refused));
        String statement = "  " + refused + "\n";
        String more = detail == null ? "" : "  " + detail + "\n";
        String advice = refused.contains("CREATE TABLE") ? "\n  If it was created by hand:  migrate:stamp to=a" : "";

        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .hasMessage("src/main/migrations/a.sql:" + line + ": " + said + "\n" + statement + more
                        + "  In revision a (step)\n  Rolled back; the database is at base." + advice);
    }

    @Test
    void a_position_within_a_long_statement_has_its_own_line() {
        revision("a", "none", """
            CREATE TABLE t (id INTEGER);
            INSERT INTO t
            VALUES (1),
              (2),
              (nobody.x)\
            """);

        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .hasMessageStartingWith("src/main/migrations/a.sql:11: missing FROM-clause entry for table \"nobody\"");
    }

    @Test
    void a_version_row_that_is_not_there_any_more_takes_the_step_back() {
        revision("a", "none", "SELECT 1");
        revision("b", "a", "CREATE TABLE t (id INTEGER);\nDELETE FROM furrow_version");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/b.sql: the version table furrow_version has 0 rows for a where one is expected
              In revision b (step)
              Rolled back; the database is at a.
              Somebody else changes it at the same time; look at it:  migrate:current\
            """);
        assertThat(project.query("SELECT version_num, to_regclass('t') FROM furrow_version"))
                .containsExactly("a|null");
    }

    @Test
    void a_lock_that_is_lost_within_a_step_takes_the_step_back() {
        revision("a", "none", """
            CREATE TABLE t (id INTEGER);
            SELECT pg_terminate_backend(pid, 10000) FROM pg_locks WHERE locktype = 'advisory'\
            """);

        assertThatThrownBy(() -> project.furrow().upgrade("head"))
                .hasMessageStartingWith("src/main/migrations/a.sql: the lock on ")
                .hasMessageContaining(" is lost: the connection that held it is gone\n")
                .hasMessageEndingWith("""
                    Nothing more was run.
                    In revision a (step)
                    Rolled back; the database is at base.
                    Run the goal again: it goes on from where the database is.\
                    """.indent(2).stripTrailing());
        assertThat(project.query("SELECT to_regclass('t')")).containsExactly("null");
    }

    @Test
    void what_the_journal_keeps_does_not_depend_on_how_a_script_reads_strings() {
        revision("a", "none", "CREATE TABLE t (x TEXT);\nDO $$ BEGIN SET standard_conforming_strings = off; END $$");
        revision("b", "a", "INSERT INTO t VALUES ('a\\b');\nINSERT INTO t VALUES ('c\\d')");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT x FROM t ORDER BY x")).containsExactly("a\\b", "c\\d");
        assertThat(project.query("SELECT DISTINCT detail FROM furrow_journal")).containsExactly("SELECT 'a\\b''c';\n");
    }

    @Test
    void what_is_deferred_is_refused_before_the_commit() {
        revision("a", "none", """
            CREATE TABLE t (id INTEGER PRIMARY KEY, up INTEGER REFERENCES t DEFERRABLE INITIALLY DEFERRED);
            INSERT INTO t VALUES (1, 2)\
            """);

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/a.sql:8: insert or update on table "t" violates foreign key constraint "t_up_fkey" (SQLSTATE 23503)
              Detail: Key (up)=(2) is not present in table "t".
              In revision a (step)
              Rolled back; the database is at base.\
            """);
    }
}
