package dev.furrow.sqlite.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.revision.Resume;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignKeysOnSqliteTest {
    /** What is said of the first parent's going outside a transaction. */
    private static final String LEFT_BEHIND = """
            src/main/migrations/2.sql: the step leaves a foreign key that doesn't hold: child(parent_id) = 1 refers to no row of "parent"
              In revision b (second)
              It ran outside a transaction: all of its statements are in effect; the version table says a.
              SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on after -- migrate:up (in Java the header key  foreign-keys: on).
              Mend the cause, then go on:     migrate:upgrade to=b resume
              Or, if all of it is in effect:  migrate:stamp to=b""";

    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder).revision("1.sql", """
                        -- tables
                        --
                        -- revision: a
                        -- down-revision: none

                        -- migrate:up
                        CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);
                        CREATE TABLE child (
                          id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id) ON DELETE CASCADE);
                        INSERT INTO parent VALUES (1, 'one'), (2, 'two');
                        INSERT INTO child VALUES (10, 1), (20, 2);
                        """);
    }

    private Project second(String section, String statements) {
        return project.revision(
                "2.sql",
                "-- second\n--\n-- revision: b\n-- down-revision: a\n\n-- migrate:up " + section + "\n" + statements);
    }

    @Test
    void the_usual_rebuild_keeps_the_childrens_rows() {
        second("", """
                CREATE TABLE parent_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
                INSERT INTO parent_new SELECT * FROM parent;
                DROP TABLE parent;
                ALTER TABLE parent_new RENAME TO parent;
                """);

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM child")).containsExactly("10|1", "20|2");
    }

    @Test
    void a_violation_that_a_step_adds_fails_it() {
        second("", "DELETE FROM parent WHERE id = 1;\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/2.sql: the step leaves a foreign key that doesn't hold: child(parent_id) = 1 refers to no row of "parent"
                          In revision b (second)
                          Rolled back; the database is at a.
                          SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on after -- migrate:up (in Java the header key  foreign-keys: on).""");
        assertThat(project.query("SELECT count(*) FROM parent")).containsExactly("2");
    }

    @Test
    void a_table_that_others_refer_to_is_not_dropped_with_their_rows_by_following_the_advice() {
        second("", "DROP TABLE parent;\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/2.sql: the step leaves a foreign key that doesn't hold: child(parent_id) = 1 refers to no row of "parent"
                          child(parent_id) = 2 refers to no row of "parent"
                          In revision b (second)
                          Rolled back; the database is at a.
                          Table "parent" is gone: drop the tables or the keys that refer to it before it.""");
    }

    @Test
    void resume_does_not_take_what_the_step_broke_for_older() {
        second("transaction:false", "DELETE FROM parent WHERE id = 1;\n");
        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage(LEFT_BEHIND);

        assertThatThrownBy(() -> project.furrow().upgrade("head", Resume.YES)).hasMessage("""
                        src/main/migrations/2.sql: there are foreign keys that don't hold: child(parent_id) = 1 refers to no row of "parent"
                          Which of them the step left, and which were so before it, can't be told: it was resumed.
                          In revision b (second)
                          It ran outside a transaction: all of its statements are in effect; the version table says a.
                          Mend the cause, then go on:     migrate:upgrade to=b resume
                          Or, if all of it is in effect:  migrate:stamp to=b""");
        project.execute("DELETE FROM child WHERE parent_id = 1");
        project.furrow().upgrade("head", Resume.YES);

        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("b");
    }

    @Test
    void a_step_after_a_resumed_one_answers_for_its_own_rows_again() {
        second("transaction:false", "DELETE FROM parent WHERE id = 1;\n");
        project.revision(
                "3.sql",
                "-- third\n--\n-- revision: c\n-- down-revision: b\n\n-- migrate:up\nDELETE FROM parent WHERE id = 2;\n");
        assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();
        project.execute("DELETE FROM child WHERE parent_id = 1");

        assertThatThrownBy(() -> project.furrow().upgrade("head", Resume.YES)).hasMessage("""
                        src/main/migrations/3.sql: the step leaves a foreign key that doesn't hold: child(parent_id) = 2 refers to no row of "parent"
                          In revision c (third)
                          Rolled back; the database is at b.
                          SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on after -- migrate:up (in Java the header key  foreign-keys: on).""");
    }

    @Test
    void with_foreign_keys_on_the_actions_run() {
        second("foreign-keys:on", "DELETE FROM parent WHERE id = 1;\n");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM child")).containsExactly("20|2");
    }

    @Test
    void violations_that_were_there_before_do_not_count_also_under_another_name() {
        project.furrow().upgrade("a");
        project.execute("INSERT INTO child VALUES (30, 99)");
        second("", "ALTER TABLE child RENAME TO kid;\nALTER TABLE kid RENAME COLUMN parent_id TO father_id;\n");

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM kid WHERE id = 30")).containsExactly("30|99");
    }

    @Test
    void one_more_row_with_an_old_violations_value_counts() {
        project.furrow().upgrade("a");
        project.execute("INSERT INTO child VALUES (30, 99)");
        second("", "INSERT INTO child VALUES (31, 99);\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/2.sql: the step leaves a foreign key that doesn't hold: child(parent_id) = 99 refers to no row of "parent"
                          In revision b (second)
                          Rolled back; the database is at a.
                          SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on after -- migrate:up (in Java the header key  foreign-keys: on).""");
    }

    @Test
    void rows_outside_a_transaction_are_checked_after_the_last_statement() {
        second("transaction:false", "DELETE FROM parent WHERE id = 1;\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage(LEFT_BEHIND);
        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("a");
    }
}
