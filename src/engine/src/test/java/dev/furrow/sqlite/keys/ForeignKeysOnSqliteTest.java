package dev.furrow.sqlite.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.revision.Resume;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignKeysOnSqliteTest {
    /** What is said of the first parent's going outside a transaction. */
    private static final String LEFT_BEHIND = """
        src/main/migrations/2.sql:7: the step leaves a foreign key that doesn't hold: child(parent_id) = 1 refers to no row of "parent"
          In revision b (second)
          It ran outside a transaction: all of its statements are in effect; the version table says a.
          SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on after -- migrate:up (in Java the header key  foreign-keys: on).
          Mend the cause, then go on:     migrate:upgrade to=b resume
          Or, if all of it is in effect:  migrate:stamp to=b\
        """;

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
            src/main/migrations/2.sql:7: the step leaves a foreign key that doesn't hold: child(parent_id) = 1 refers to no row of "parent"
              In revision b (second)
              Rolled back; the database is at a.
              SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on after -- migrate:up (in Java the header key  foreign-keys: on).\
            """);
        assertThat(project.query("SELECT count(*) FROM parent")).containsExactly("2");
    }

    @Test
    void a_table_that_others_refer_to_is_not_dropped_with_their_rows_by_following_the_advice() {
        second("", "DROP TABLE parent;\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/2.sql:7: the step leaves a foreign key that doesn't hold: child(parent_id) = 1 refers to no row of "parent"
              child(parent_id) = 2 refers to no row of "parent"
              In revision b (second)
              Rolled back; the database is at a.
              Table "parent" is gone: drop the tables or the keys that refer to it before it.\
            """);
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
              Or, if all of it is in effect:  migrate:stamp to=b\
            """);
        project.execute("DELETE FROM child WHERE parent_id = 1");
        project.furrow().upgrade("head", Resume.YES);

        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("b");
    }

    @Test
    void a_step_after_a_resumed_one_answers_for_its_own_rows_again() {
        second("transaction:false", "DELETE FROM parent WHERE id = 1;\n");
        project.revision(
                "3.sql",
                "-- third\n"
                        + "--\n"
                        + "-- revision: c\n"
                        + "-- down-revision: b\n\n"
                        + "-- migrate:up\n"
                        + "DELETE FROM parent WHERE id = 2;\n");
        assertThatThrownBy(() -> project.furrow().upgrade("head")).isNotNull();
        project.execute("DELETE FROM child WHERE parent_id = 1");

        assertThatThrownBy(() -> project.furrow().upgrade("head", Resume.YES)).hasMessage("""
            src/main/migrations/3.sql:7: the step leaves a foreign key that doesn't hold: child(parent_id) = 2 refers to no row of "parent"
              In revision c (third)
              Rolled back; the database is at b.
              SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on after -- migrate:up (in Java the header key  foreign-keys: on).\
            """);
    }

    @Test
    void a_key_that_waits_for_the_commit_has_its_row_and_its_line_where_foreign_keys_are_on() {
        project.execute(
                "CREATE TABLE late (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED)");
        second("foreign-keys:on", "SELECT 1;\nINSERT INTO late VALUES (1, 1), (2, 7);\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/2.sql:8: the step leaves a foreign key that doesn't hold: late(parent_id) = 7 refers to no row of "parent"
                          In revision b (second)
                          Rolled back; the database is at a.""");
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
            src/main/migrations/2.sql:7: the step leaves a foreign key that doesn't hold: child(parent_id) = 99 refers to no row of "parent"
              In revision b (second)
              Rolled back; the database is at a.
              SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on after -- migrate:up (in Java the header key  foreign-keys: on).\
            """);
    }

    /** All that takes the first parent's row away, or makes an orphan of another row, without a statement that says so plainly. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM 'parent' WHERE id = 1;",
                "DELETE FROM [Parent] WHERE id = 1;",
                "WITH gone AS (SELECT 1 AS id) DELETE FROM parent WHERE id IN (SELECT id FROM gone);",
                "REPLACE INTO parent SELECT id + 2, name FROM parent; DELETE FROM parent WHERE id = 1;",
                "CREATE TABLE notes (id INTEGER);"
                        + " CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM parent WHERE id = new.id; END;"
                        + " INSERT INTO notes VALUES (1);",
                "INSERT INTO removals VALUES (1);",
                "UPDATE seen SET id = 1;",
                "ALTER TABLE audit RENAME TO log; DELETE FROM log;",
                "SAVEPOINT s; DROP TABLE child; ROLLBACK TO s; DELETE FROM parent WHERE id = 1;",
            })
    void a_violation_is_found_however_it_comes_about(String statements) {
        project.furrow().upgrade("a");
        project.execute(
                "CREATE TABLE audit (id INTEGER)",
                "CREATE TABLE removals (id INTEGER)",
                "CREATE VIEW seen AS SELECT id FROM audit",
                "INSERT INTO audit VALUES (7)",
                "CREATE TRIGGER removed AFTER INSERT ON removals BEGIN DELETE FROM audit; END",
                "CREATE TRIGGER gone AFTER DELETE ON audit BEGIN DELETE FROM parent WHERE id = 1; END",
                "CREATE TRIGGER instead INSTEAD OF UPDATE ON seen BEGIN DELETE FROM audit; END");
        second("", statements + "\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/2.sql:7: the step leaves a foreign key that doesn't hold: child(parent_id) = 1 refers to no row of "parent"
              In revision b (second)
              Rolled back; the database is at a.
              SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on after -- migrate:up (in Java the header key  foreign-keys: on).\
            """);
    }

    @Test
    void a_key_that_a_dropped_index_no_longer_fits_fails_the_step() {
        second("", """
            CREATE TABLE code (name TEXT);
            CREATE UNIQUE INDEX code_name ON code (name);
            CREATE TABLE use (name TEXT REFERENCES code (name));
            """);
        project.revision(
                "3.sql", "-- third\n--\n-- revision: c\n-- down-revision: b\n\n-- migrate:up\nDROP INDEX Code_Name;\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/3.sql:7: the step leaves a foreign key that doesn't hold: use(name) refers to code(name), which is neither a primary key nor unique
              In revision c (third)
              Rolled back; the database is at b.
              The columns that a foreign key refers to have to be a primary key, or have a unique constraint of their own.\
            """);
    }

    @Test
    void of_several_keys_the_one_that_fits_no_key_is_named() {
        second("", """
            CREATE TABLE code (id INTEGER PRIMARY KEY, a TEXT, b TEXT, name TEXT, UNIQUE (b, a));
            CREATE TABLE use (x TEXT, y TEXT, n TEXT, i INTEGER REFERENCES code,
              FOREIGN KEY (x, y) REFERENCES Code (A, B), FOREIGN KEY (n) REFERENCES code (Name));
            """);

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/2.sql: the step leaves a foreign key that doesn't hold: use(n) refers to code(Name), which is neither a primary key nor unique
              It comes of one of lines 7 and 8, which have to do with its tables.
              In revision b (second)
              Rolled back; the database is at a.
              The columns that a foreign key refers to have to be a primary key, or have a unique constraint of their own.\
            """);
    }

    @Test
    void a_table_that_is_made_with_orphans_from_another_is_found() {
        second("", "CREATE TABLE late (parent_id INTEGER REFERENCES parent);\nINSERT INTO late VALUES (1), (3);\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/2.sql:8: the step leaves a foreign key that doesn't hold: late(parent_id) = 3 refers to no row of "parent"
              In revision b (second)
              Rolled back; the database is at a.
              SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on after -- migrate:up (in Java the header key  foreign-keys: on).\
            """);
    }

    @Test
    void a_column_with_a_key_that_another_spelling_adds_is_found() {
        second("", """
            CREATE TABLE Plain (id INTEGER);
            INSERT INTO Plain VALUES (5);
            ALTER TABLE pLAIN ADD COLUMN parent_id INTEGER REFERENCES parent;
            """);
        project.revision(
                "3.sql",
                "-- third\n"
                        + "--\n"
                        + "-- revision: c\n"
                        + "-- down-revision: b\n\n"
                        + "-- migrate:up\n"
                        + "UPDATE plain SET parent_id = 8;\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/3.sql:7: the step leaves a foreign key that doesn't hold: Plain(parent_id) = 8 refers to no row of "parent"
              In revision c (third)
              Rolled back; the database is at b.
              SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on after -- migrate:up (in Java the header key  foreign-keys: on).\
            """);
    }

    @Test
    void code_of_an_authors_own_may_break_any_table() {
        project.revision("2.java", """
            /*
             * second
             *
             * revision: b
             * down-revision: a
             */
            import dev.furrow.operation.*;

            class Second implements Migration {
                public void up(Operations op) {
                    op.run(connection -> connection.createStatement().execute("DELETE FROM par" + "ent WHERE id = 1"));
                    op.execute("DELETE FROM parent WHERE id = ?", 2);
                }
            }
            """);

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/2.java: the step leaves a foreign key that doesn't hold: child(parent_id) = 1 refers to no row of "parent"
              child(parent_id) = 2 refers to no row of "parent"
              It comes of one of lines 11 and 12, which have to do with its tables.
              In revision b (second)
              Rolled back; the database is at a.
              SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on after -- migrate:up (in Java the header key  foreign-keys: on).\
            """);
    }

    @Test
    void old_violations_of_a_table_that_a_step_rewrites_do_not_count() {
        project.furrow().upgrade("a");
        project.execute("INSERT INTO child VALUES (30, 99)");
        second("", """
            CREATE TABLE child_new (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id), note TEXT);
            INSERT INTO child_new SELECT id, parent_id, '' FROM child;
            DROP TABLE child;
            ALTER TABLE child_new RENAME TO child;
            """);

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT * FROM child WHERE id = 30")).containsExactly("30|99|");
    }

    @Test
    void rows_outside_a_transaction_are_checked_after_the_last_statement() {
        second("transaction:false", "DELETE FROM parent WHERE id = 1;\n");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage(LEFT_BEHIND);
        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("a");
    }
}
