package dev.furrow.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.SeedOptions;
import dev.furrow.error.Diagnostic;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that another transaction stood in the way of. */
final class TriedAgainTest {
    // A sequence goes on whatever is rolled back, so it counts the attempts.
    private static final String LOSES = """
            DO $$ BEGIN
              IF nextval('attempts') < %s THEN
                RAISE EXCEPTION 'another one was first' USING ERRCODE = '%s';
              END IF;
            END $$;
            """;

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private final Progress progress = new Progress() {
        @Override
        public void tryingAgain(Diagnostic failure) {
            told.add(failure.what());
        }
    };

    private FreshDatabase database;
    private Project project;

    @BeforeEach
    void make() throws SQLException {
        database = Postgres.freshDatabase();
        database.execute("CREATE SEQUENCE attempts; CREATE TABLE users (name TEXT); INSERT INTO users VALUES ('old')");
        project = Project.on(database.url(), folder);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private static String revision(String section, String loses) {
        return "-- add jokes\n--\n-- revision: a\n-- down-revision: none\n\n" + section
                + "\nCREATE TABLE jokes (id INTEGER);\n" + loses;
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void a_step_that_lost_against_another_transaction_is_run_again_as_a_whole(String code) {
        project.revision("1_jokes.sql", revision("-- migrate:up", LOSES.formatted(3, code)));
        try (Furrow furrow = project.furrow(progress)) {
            assertThat(furrow.upgrade("head").steps()).hasSize(1);
        }

        String failure = "another one was first (SQLSTATE " + code + ")";
        assertThat(told).containsExactly(failure, failure);
        assertThat(project.query("SELECT revision, action, state FROM furrow_journal"))
                .containsExactly("a|upgrade|done");
        assertThat(project.query("SELECT count(*) FROM jokes")).containsExactly("0");
    }

    @Test
    void seeds_that_lost_against_another_transaction_are_run_again_as_a_whole() {
        project.revision("1_jokes.sql", revision("-- migrate:up", ""))
                .seed("1_users.csv", "name\nnew\n")
                .seed("2_more.sql", "-- tables: jokes\n" + LOSES.formatted(3, "40P01"));
        try (Furrow furrow = project.furrow(progress)) {
            furrow.upgrade("head");
            furrow.seedAll(SeedOptions.ALL);
        }

        assertThat(told).hasSize(2);
        assertThat(project.query("SELECT name FROM users")).containsExactly("new");
        assertThat(project.query("SELECT action FROM furrow_journal ORDER BY id"))
                .containsExactly("upgrade", "seed");
    }

    @Test
    void a_step_that_loses_again_and_again_fails_in_the_end() {
        project.revision("1_jokes.sql", revision("-- migrate:up", LOSES.formatted(100, "40P01")));
        try (Furrow furrow = project.furrow(progress)) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                            src/main/migrations/1_jokes.sql:8: another one was first (SQLSTATE 40P01)
                              DO $$ BEGIN
                                IF nextval('attempts') < 100 THEN
                                  RAISE EXCEPTION 'another one was first' USING ERRCODE = '40P01';
                                END IF;
                              END $$
                              In: PL/pgSQL function inline_code_block line 3 at RAISE
                              In revision a (add jokes)
                              Rolled back; the database is at base.""");
        }
        assertThat(told).hasSize(4);
    }

    @Test
    void what_ran_outside_a_transaction_is_not_run_again() {
        project.revision("1_jokes.sql", revision("-- migrate:up transaction:false", LOSES.formatted(2, "40P01")));
        try (Furrow furrow = project.furrow(progress)) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                            src/main/migrations/1_jokes.sql:8: another one was first (SQLSTATE 40P01)
                              DO $$ BEGIN
                                IF nextval('attempts') < 2 THEN
                                  RAISE EXCEPTION 'another one was first' USING ERRCODE = '40P01';
                                END IF;
                              END $$
                              In: PL/pgSQL function inline_code_block line 3 at RAISE
                              In revision a (add jokes)
                              It ran outside a transaction: statements before this one are in effect; the version table says base.
                              Mend the cause, then go on with this statement:  migrate:upgrade to=a resume
                              Or, if all of it is in effect:                   migrate:stamp to=a""");
        }
        assertThat(told).isEmpty();
        assertThat(project.query("SELECT state FROM furrow_journal ORDER BY id"))
                .containsExactly("started", "started", "failed");
    }

    @Test
    void what_a_revisions_own_code_may_have_committed_is_not_run_again() {
        project.revision("Jokes.java", """
                /*
                 * add jokes
                 *
                 * revision: a
                 * down-revision: none
                 */
                import dev.furrow.operation.*;

                class Jokes implements Migration {
                  public void up(Operations op) {
                    op.run(connection -> {
                      try (var statement = connection.createStatement()) {
                        statement.execute("CREATE TABLE jokes (id INTEGER); COMMIT");
                        statement.execute("DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '40P01'; END $$");
                      }
                    });
                  }
                  public void down(Operations op) {}
                }
                """);
        try (Furrow furrow = project.furrow(progress)) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                            src/main/migrations/Jokes.java:11: the revision's own code committed or rolled back the step's transaction
                              Then it threw org.postgresql.util.PSQLException: ERROR: lost
                                Where: PL/pgSQL function inline_code_block line 1 at RAISE
                              In revision a (add jokes)
                              What was committed stays; the version table says base.
                              Undo it by hand.
                              Or finish it by hand, and say so:  migrate:stamp to=a
                              Code in run(...) leaves the transaction to the step: neither COMMIT nor ROLLBACK.""");
        }
        assertThat(told).isEmpty();
    }
}
