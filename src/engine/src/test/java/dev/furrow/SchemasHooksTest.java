package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.Diagnostic;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hooks before and after the runs on several schemas. */
@DisabledOnOs(OS.WINDOWS) // Its commands are those of /bin/sh.
final class SchemasHooksTest {
    private static final String TELL =
            "echo $FURROW_RUN_SCHEMA $FURROW_RUN_GOAL $FURROW_RUN_REVISIONS $FURROW_RUN_OUTCOME";

    @TempDir
    Path folder;

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private FreshDatabase database;
    private Project project;

    @BeforeEach
    void make() {
        database = Postgres.freshDatabase();
        project =
                Project.on(database.url(), folder).revision("1_users.sql", """
                -- users
                --
                -- revision: a
                -- down-revision: none

                -- migrate:up
                CREATE TABLE users (id INTEGER PRIMARY KEY);

                -- migrate:down
                DROP TABLE users;
                """).seed("users.csv", "id\n1\n");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Furrow furrow(String parallel, String before, String after) {
        return Furrow.open(project.settings()
                .environment("production")
                .set(Setting.SCHEMAS, "one,two", "the test")
                .set(Setting.PARALLEL, parallel, "the test")
                .set(Setting.BEFORE_RUN, before, "the test")
                .set(Setting.AFTER_RUN, after, "the test")
                .set(Setting.AFTER_FAILURE, "true", "the test")
                .build());
    }

    private final SchemaRuns.Listener listener = new SchemaRuns.Listener() {
        @Override
        public void found(List<String> schemas) {}

        @Override
        public Progress begins(String schema) {
            return new Progress() {
                @Override
                public void hookSaid(String when, String line) {
                    heard.add(schema + " " + when + ": " + line);
                }
            };
        }

        @Override
        public void ended(SchemaRuns.Run<?> run) {}
    };

    private List<String> heard() {
        List<String> lines = new ArrayList<>(heard);
        heard.clear();
        return lines;
    }

    @Test
    void each_schema_has_its_own() {
        try (Furrow furrow = furrow("1", TELL, TELL)) {
            furrow.inEachSchema(one -> one.upgrade("head"), listener).requireNoneFailed();
            assertThat(heard())
                    .containsExactly(
                            "one before: one upgrade a pending",
                            "one after: one upgrade a done",
                            "two before: two upgrade a pending",
                            "two after: two upgrade a done");
            furrow.inEachSchema(one -> one.upgrade("head"), listener).requireNoneFailed();
            assertThat(heard()).isEmpty();
            furrow.inEachSchema(one -> one.seedAll(SeedOptions.ALL), listener).requireNoneFailed();
            furrow.inEachSchema(one -> one.downgrade("base"), listener).requireNoneFailed();
            assertThat(heard())
                    .containsExactly(
                            "one before: one seed:all pending",
                            "one after: one seed:all done",
                            "two before: two seed:all pending",
                            "two after: two seed:all done",
                            "one before: one downgrade a pending",
                            "one after: one downgrade a done",
                            "two before: two downgrade a pending",
                            "two after: two downgrade a done");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void one_that_fails_keeps_its_own_schema_as_it_was_and_no_other(String parallel) {
        try (Furrow furrow = furrow(parallel, "test $FURROW_RUN_SCHEMA != one", TELL)) {
            SchemaRuns<UpgradeResult> runs = furrow.inEachSchema(one -> one.upgrade("head"), listener);

            assertThat(runs.failed()).containsExactly("one");
            assertThat(runs.runs())
                    .extracting(SchemaRuns.Run::diagnostic)
                    .first()
                    .extracting(Diagnostic::toString)
                    .isEqualTo("""
                            furrow.beforeRun (the test) failed with exit code 1
                              test $FURROW_RUN_SCHEMA != one
                              It said nothing.
                              Nothing was run.""");
        }
        assertThat(heard()).containsExactly("two after: two upgrade a done");
        assertThat(project.query("SELECT to_regclass('one.users'), version_num FROM two.furrow_version"))
                .containsExactly("null|a");
    }

    @Test
    void a_run_that_fails_in_one_schema_is_told_to_the_hook_of_that_one() {
        project.execute("CREATE SCHEMA two; CREATE VIEW two.others AS SELECT 1");
        project.revision("2_fails.sql", """
                -- fails in one of them
                --
                -- revision: b
                -- down-revision: a

                -- migrate:up
                DO $$ BEGIN IF to_regclass('others') IS NOT NULL THEN RAISE EXCEPTION 'no'; END IF; END $$;
                """);
        try (Furrow furrow = furrow("1", "", TELL)) {
            assertThat(furrow.inEachSchema(one -> one.upgrade("head"), listener).failed())
                    .containsExactly("two");
        }
        assertThat(heard()).containsExactly("one after: one upgrade a,b done", "two after: two upgrade a,b failed");
    }
}
