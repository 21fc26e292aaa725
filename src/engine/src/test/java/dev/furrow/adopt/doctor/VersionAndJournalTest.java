package dev.furrow.adopt.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.DoctorReport;
import dev.furrow.Furrow;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Purge;
import dev.furrow.schema.Product;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.FreshProjects;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class VersionAndJournalTest {
    private static final String NOTES = """
            -- notes
            --
            -- revision: a1
            -- down-revision: none

            -- migrate:up
            CREATE TABLE notes (id INTEGER NOT NULL PRIMARY KEY);

            -- migrate:down
            DROP TABLE notes;
            """;

    private static final String HALF = """
            -- half
            --
            -- revision: b1
            -- down-revision: a1

            -- migrate:up transaction:false
            CREATE TABLE half (id INTEGER);
            %s;

            -- migrate:down transaction:false
            DROP TABLE half;
            DROP TABLE missing;
            """;

    private static final String ALEMBIC = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)";

    private @TempDir Path folder;

    @RegisterExtension
    private final FreshProjects projects = new FreshProjects();

    private Project project(Product product) {
        return projects.on(product, folder).revision("a1.sql", NOTES);
    }

    private static List<String> said(String check, Project project) {
        return Findings.lines(Findings.of(check, Findings.examined(project)));
    }

    private static void failing(Project project, boolean isUp) {
        try (Furrow furrow = project.furrow()) {
            if (isUp) {
                furrow.upgrade("head");
            } else {
                furrow.downgrade("-1");
            }
        } catch (FurrowException e) {
            assertThat(e).hasMessageContaining("missing");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void an_upgrade_that_stopped_half_way_is_told_with_what_goes_on(Product product) {
        Project project = project(product).revision("b1.sql", HALF.formatted("INSERT INTO missing VALUES (1)"));
        failing(project, true);

        DoctorReport.Item found = Findings.of("journal", Findings.examined(project));

        assertThat(found.level()).isEqualTo(DoctorReport.Level.PROBLEM);
        assertThat(found.what())
                .startsWith("src/main/migrations/b1.sql: revision b1 (half) stopped half-way at ")
                .endsWith(", outside a transaction");
        assertThat(Findings.lines(found))
                .contains(
                        "  INSERT INTO missing VALUES (1)",
                        "Go on with this statement:  migrate:upgrade to=b1 resume",
                        "Or, if all of the revision is in effect:  migrate:stamp to=b1");
    }

    @ParameterizedTest
    @EachDatabase
    void a_downgrade_that_stopped_half_way_is_told_with_what_goes_on_downwards(Product product) {
        Project project = project(product).revision("b1.sql", HALF.formatted("SELECT 1"));
        Findings.upgrade(project);
        failing(project, false);

        assertThat(said("journal", project))
                .contains(
                        "  DROP TABLE missing",
                        "Go on with this statement:  migrate:downgrade to=b1@-1 resume",
                        "Or, if all of the revision is in effect:  migrate:stamp to=a1",
                        "Or, if it was taken back by hand:  migrate:stamp to=current");
    }

    @ParameterizedTest
    @EachDatabase
    void a_script_that_was_edited_since_is_named(Product product) {
        Project project = project(product);
        Findings.upgrade(project);
        project.revision("a1.sql", NOTES.replace("id INTEGER", "id BIGINT"));

        assertThat(said("journal", project))
                .containsExactly(
                        "WARNING scripts were edited since they were applied",
                        "src/main/migrations/a1.sql",
                        "See which, and when:  migrate:history verbose=true");
    }

    @ParameterizedTest
    @EachDatabase
    void a_history_of_another_tool_alone_is_told_as_the_next_upgrade_would_tell_it(Product product) {
        Project project = project(product);
        project.execute(ALEMBIC);

        assertThat(said("version", project))
                .containsExactly(
                        "PROBLEM the database has no version, and a history of another tool",
                        "Alembic keeps alembic_version.",
                        "If the scripts are those of its revisions:  versionTable=alembic_version",
                        "To take its scripts over as revisions:  migrate:import",
                        "If its tables are those of a revision, prove it and record it:  migrate:stamp to=detect",
                        "If the revisions are to begin beside it:  migrate:stamp to=base");
        assertThat(Findings.mended(project).mended()).isEmpty();
    }

    @ParameterizedTest
    @EachDatabase
    void tables_without_a_version_are_told_with_the_tool_that_may_have_made_them(Product product) {
        Project project = project(product);
        project.execute(ALEMBIC, "CREATE TABLE notes (id INTEGER NOT NULL PRIMARY KEY)");

        assertThat(said("version", project))
                .containsExactly(
                        "PROBLEM the database has no version, and it has tables and a history of Alembic",
                        "notes",
                        "Alembic keeps alembic_version.",
                        "If the scripts are those of its revisions:  versionTable=alembic_version",
                        "To take its scripts over as revisions:  migrate:import",
                        "Prove where it is, and record it:  migrate:stamp to=detect");
        assertThat(Findings.mended(project).mended())
                .extracting(DoctorReport.Mended::done)
                .containsExactly("a1");
    }

    @Test
    void a_history_in_a_schema_of_its_own_is_told() {
        Project project = project(Product.POSTGRESQL);
        project.execute(
                "CREATE SCHEMA drizzle",
                "CREATE TABLE drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash TEXT NOT NULL, created_at BIGINT)");

        assertThat(said("version", project))
                .containsExactly(
                        "PROBLEM the database has no version, and a history of another tool",
                        "Drizzle keeps drizzle.__drizzle_migrations.",
                        "If its tables are those of a revision, prove it and record it:  migrate:stamp to=detect",
                        "If the revisions are to begin beside it:  migrate:stamp to=base");
    }

    @ParameterizedTest
    @EachDatabase
    void a_history_beside_which_revisions_begin_is_nobodys_problem(Product product) {
        Project project = project(product);
        project.execute(ALEMBIC);
        try (Furrow furrow = project.furrow()) {
            furrow.stamp("base", Purge.NO);
        }

        assertThat(said("version", project)).containsExactly("OK at base: there are no tables yet");
    }
}
