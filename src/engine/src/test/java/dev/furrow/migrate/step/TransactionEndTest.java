package dev.furrow.migrate.step;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.Setting;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What PostgreSQL allows before a transaction's end, or after it alone. */
final class TransactionEndTest {
    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private FreshDatabase database;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Project project;

    @BeforeEach
    void make() {
        database = Postgres.freshDatabase();
        project = Project.on(database.url(), folder);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void revision(int number, String up) {
        String parent = number == 1 ? "none" : "r" + (number - 1);
        project.revision("r" + number + ".sql", """
            -- step %d
            --
            -- revision: r%d
            -- down-revision: %s

            -- migrate:up
            %s
            """.formatted(number, number, parent, up));
    }

    @Test
    void a_procedure_that_commits_is_told_how_it_runs() {
        revision(1, "CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$;\nCALL p();");

        assertThatUpgrade("step").hasMessage("""
            src/main/migrations/r1.sql:8: invalid transaction termination (SQLSTATE 2D000)
              CALL p()
              In: PL/pgSQL function p() line 1 at COMMIT
              In revision r1 (step 1)
              Rolled back; the database is at base.
              A procedure that commits, or rolls back, ends the transaction that it is called in.
              It can't run in a transaction: write transaction:false after -- migrate:up or -- migrate:down \
            (in Java the header key  transaction: false).\
            """);
    }

    @Test
    void a_new_value_of_an_enum_type_is_for_the_next_revision() {
        revision(1, "CREATE TYPE mood AS ENUM ('a');\nCREATE TABLE t (m mood);");
        revision(2, "ALTER TYPE mood ADD VALUE 'b';\nINSERT INTO t VALUES ('b');");

        assertThatUpgrade("step").hasMessage("""
            src/main/migrations/r2.sql:8: unsafe use of new value "b" of enum type mood (SQLSTATE 55P04)
              INSERT INTO t VALUES ('b')
              Hint: New enum values must be committed before they can be used.
              In revision r2 (step 2)
              Rolled back; the database is at r1.
              It works after a commit: have the statement in the next revision.\
            """);
    }

    @Test
    void where_all_revisions_share_a_transaction_each_may_have_its_own() {
        project.execute("CREATE TYPE mood AS ENUM ('a')", "CREATE TABLE t (m mood)");
        revision(1, "ALTER TYPE mood ADD VALUE 'b';");
        revision(2, "INSERT INTO t VALUES ('b');");

        assertThatUpgrade("run").hasMessage("""
            src/main/migrations/r2.sql:7: unsafe use of new value "b" of enum type mood (SQLSTATE 55P04)
              INSERT INTO t VALUES ('b')
              Hint: New enum values must be committed before they can be used.
              In revision r2 (step 2)
              Rolled back; the database is at base.
              It works after a commit. Have one after each step:  transaction=step\
            """);
    }

    @Test
    void so_it_is_with_a_table_that_deferred_checks_wait_for() {
        revision(
                1,
                "CREATE TABLE p (id int PRIMARY KEY);\n"
                        + "CREATE TABLE c (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED);\n"
                        + "INSERT INTO c VALUES (NULL);\nINSERT INTO p VALUES (1);\nINSERT INTO c VALUES (1);");
        revision(2, "ALTER TABLE c ADD COLUMN n int;");

        assertThatUpgrade("run").hasMessage("""
            src/main/migrations/r2.sql:7: cannot ALTER TABLE "c" because it has pending trigger events (SQLSTATE 55006)
              ALTER TABLE c ADD COLUMN n int
              In revision r2 (step 2)
              Rolled back; the database is at base.
              It works after a commit. Have one after each step:  transaction=step\
            """);
    }

    @Test
    void a_function_that_changes_what_the_driver_relies_on_is_told_to_leave_it() {
        revision(1, "SELECT set_config('client_encoding', 'LATIN1', false);");

        assertThatUpgrade("step").hasMessage("""
            src/main/migrations/r1.sql:7: The server's client_encoding parameter was changed to LATIN1. \
            The JDBC driver requires client_encoding to be UTF8 for correct operation. (SQLSTATE 08006)
              SELECT set_config('client_encoding', 'LATIN1', false)
              In revision r1 (step 1)
              The connection was lost; the server rolls back what was not committed. \
            The database was at base before this revision.
              Scripts are read as UTF-8 and dates written in ISO's style, whatever the server says: \
            leave client_encoding and the style of datestyle as they are.
              See where it is:  migrate:current\
            """);
    }

    @Test
    void what_a_deferred_constraint_refuses_has_the_line_that_names_its_table() {
        revision(1, """
            CREATE TABLE p (id int PRIMARY KEY);
            CREATE TABLE c (id int, p int REFERENCES p DEFERRABLE INITIALLY DEFERRED);
            INSERT INTO p VALUES (1);
            CREATE INDEX c_p ON c (p);

            INSERT INTO public."c" VALUES (1, 7);\
            """);

        assertThatUpgrade("step").hasMessage("""
            src/main/migrations/r1.sql:12: insert or update on table "c" violates foreign key constraint "c_p_fkey" \
            (SQLSTATE 23503)
              Detail: Key (p)=(7) is not present in table "p".
              In revision r1 (step 1)
              Rolled back; the database is at base.\
            """);
    }

    @Test
    void what_a_deferred_trigger_refuses_has_the_lines_that_may_have_called_it() {
        project.execute(
                "CREATE TABLE t (id int)",
                "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$",
                "CREATE CONSTRAINT TRIGGER never AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED"
                        + " FOR EACH ROW EXECUTE FUNCTION no()");
        revision(1, "SELECT 1;\nINSERT INTO t VALUES (1);\nSELECT 2;\nINSERT INTO T VALUES (2);");

        assertThatUpgrade("step").hasMessage("""
            src/main/migrations/r1.sql: no (SQLSTATE P0001)
              In: PL/pgSQL function no() line 1 at RAISE
              It comes of one of lines 8 and 10, which have to do with its tables.
              In revision r1 (step 1)
              Rolled back; the database is at base.\
            """);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertThatUpgrade(String transaction) {
        return assertThatThrownBy(() -> {
            try (Furrow furrow = Furrow.open(project.settings()
                    .set(Setting.TRANSACTION, transaction, "the caller")
                    .build())) {
                furrow.upgrade("head");
            }
        });
    }
}
