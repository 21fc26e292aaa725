package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.revision.Guard;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an application that works on several schemas does before it serves. */
@Timeout(120)
final class GuardedSchemasTest {
    @TempDir
    Path folder;

    private FreshDatabase database;
    private Project project;

    @BeforeEach
    void revisions() {
        database = Postgres.freshDatabase();
        project = Project.on(database.url(), folder).revision("1.sql", """
                        -- users
                        --
                        -- revision: a
                        -- down-revision: none

                        -- migrate:up
                        CREATE TABLE users (id INTEGER PRIMARY KEY);
                        """).revision("2.sql", """
                        -- jokes
                        --
                        -- revision: b
                        -- down-revision: a

                        -- migrate:up
                        CREATE TABLE jokes (id INTEGER PRIMARY KEY);
                        """);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Furrow furrow(String schemas) {
        return Furrow.open(settings(schemas).build());
    }

    private Settings.Builder settings(String schemas) {
        return project.settings().environment("production").set(Setting.SCHEMAS, schemas, "the test");
    }

    private List<String> versions(String schema) {
        return project.query("SELECT version_num FROM " + schema + ".furrow_version");
    }

    @Test
    void what_is_missing_is_run_in_each_and_told_by_its_schema() {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Progress progress = new Progress() {
            @Override
            public Progress in(String schema) {
                told.add(schema);
                return SILENT;
            }
        };
        try (Furrow furrow = Furrow.open(settings("one,two").build(), progress)) {
            assertThat(furrow.guard(Guard.CHECK).isUpToDate()).isFalse();
            assertThat(furrow.guard(Guard.MEND).isUpToDate()).isTrue();
            assertThat(furrow.guard(Guard.REFUSE).isUpToDate()).isTrue();
            assertThat(furrow.guardEach(Guard.MEND, SchemaRuns.Listener.telling(Progress.SILENT))
                            .runs())
                    .extracting(SchemaRuns.Run::schema)
                    .containsExactly("one", "two");
        }
        assertThat(told).containsExactly("one", "two", "one", "two", "one", "two");
        assertThat(versions("one")).containsExactly("b");
        assertThat(versions("two")).containsExactly("b");
    }

    @Test
    void looking_alone_makes_no_schema() {
        Settings skipped =
                settings("one,two").set(Setting.SKIP, "true", "the test").build();
        try (Furrow furrow = furrow("one,two");
                Furrow skipping = Furrow.open(skipped)) {
            assertThat(furrow.guard(Guard.CHECK).isUpToDate()).isFalse();
            assertThatThrownBy(() -> furrow.guard(Guard.REFUSE)).hasMessageContaining("2 of 2 schemas");
            assertThat(skipping.guard(Guard.MEND).isUpToDate()).isFalse();
        }
        assertThat(project.query("SELECT nspname FROM pg_namespace WHERE nspname IN ('one', 'two')"))
                .isEmpty();
    }

    @Test
    void each_that_is_behind_is_refused() {
        try (Furrow furrow = furrow("one,two,three,four")) {
            furrow.inEachSchema(
                    one -> one.upgrade(one.database().schema().equals("two") ? "b" : "a"),
                    SchemaRuns.Listener.telling(Progress.SILENT));
            project.execute("UPDATE four.furrow_version SET version_num = 'x'");

            assertThatThrownBy(() -> furrow.guard(Guard.REFUSE)).hasMessage("""
                    the application can't start: its database isn't ready in 3 of 4 schemas
                      one, three: 1 revision not applied yet.
                      four: the database is at x, and no script defines that revision
                      Run what is missing:                 migrate:upgrade schemas=one,three
                      To find out more:                    migrate:doctor schemas=one
                      If its script is on another branch:  git log --all --oneline -S x
                      To begin anew at another one:        migrate:stamp to=<revision> purge schemas=four""");
        }
    }

    @Test
    void tables_without_a_version_are_recorded_and_a_failure_keeps_no_other_from_its_turn() throws SQLException {
        database.execute("CREATE SCHEMA one; CREATE TABLE one.users (id INTEGER PRIMARY KEY);"
                + " CREATE SCHEMA two; CREATE TABLE two.users (odd TEXT)");
        try (Furrow furrow = furrow("one,two,three")) {
            assertThatThrownBy(() -> furrow.guard(Guard.MEND)).hasMessage("""
                    the application can't start: its database isn't ready in 1 of 3 schemas
                      two: the database's schema is that of no revision
                        Nothing was stamped. The nearest is a (users); beside what it makes:
                          column users.id is missing
                          column users.odd is there
                          constraint users_pkey of users is missing
                      The others are done.
                      To see all of it, and what leads there:       migrate:diff from=a schemas=two
                      If the database is at that one all the same:  migrate:stamp to=a schemas=two""");
        }
        assertThat(versions("one")).containsExactly("b");
        assertThat(versions("three")).containsExactly("b");
    }

    @Test
    void where_nothing_is_to_be_run_no_schema_is_said_to_be_done() throws SQLException {
        database.execute("CREATE SCHEMA two; CREATE TABLE two.furrow_version (odd TEXT)");
        Settings skipped =
                settings("one,two").set(Setting.SKIP, "true", "the test").build();
        try (Furrow furrow = Furrow.open(skipped)) {
            assertThatThrownBy(() -> furrow.guard(Guard.MEND)).hasMessage("""
                    the application can't start: its database isn't ready in 1 of 2 schemas
                      two: can't read the version table furrow_version: column "version_num" does not exist (SQLSTATE 42703)""");
        }
    }

    @Test
    void a_query_that_finds_no_schema_leaves_nothing_to_do() {
        try (Furrow furrow = furrow("SELECT 'none' WHERE false")) {
            assertThat(furrow.guard(Guard.REFUSE).isUpToDate()).isTrue();
        }
    }
}
