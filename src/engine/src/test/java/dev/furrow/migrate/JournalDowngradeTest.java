package dev.furrow.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.revision.Purge;
import dev.furrow.revision.RevisionId;
import dev.furrow.schema.Product;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.FreshProjects;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class JournalDowngradeTest {
    private @TempDir Path folder;

    @RegisterExtension
    private final FreshProjects projects = new FreshProjects();

    /** A database at two revisions of a branch whose files are gone. */
    private Project gone(Product product) {
        Project project = projects.on(product, folder)
                .revision("a.sql", revision("a", "none", "CREATE TABLE a (id INTEGER)", "DROP TABLE a"))
                .revision("b.sql", revision("b", "a", "CREATE TABLE b (id INTEGER)", "DROP TABLE b"))
                .revision(
                        "c.sql",
                        revision("c", "b", "CREATE TABLE c (id INTEGER)", "INSERT INTO a VALUES (1); DROP TABLE c"));
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("head");
        }
        return project.remove("src/main/migrations/b.sql").remove("src/main/migrations/c.sql");
    }

    private static String revision(String id, String parent, String up, String down) {
        return "-- make " + id + "\n--\n-- revision: " + id + "\n-- down-revision: " + parent + "\n\n-- migrate:up\n"
                + up + ";\n\n-- migrate:down\n" + down + ";\n";
    }

    @ParameterizedTest
    @EachDatabase
    void revisions_whose_files_are_gone_are_undone_the_last_one_first(Product product) {
        Project project = gone(product);

        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.downgradeFromJournal("").to()).isEqualTo(Set.of(new RevisionId("a")));
            assertThat(furrow.current().pending()).isZero();
        }
        assertThat(project.query("SELECT id FROM a")).containsExactly("1");
        assertThat(project.query("SELECT action, revision FROM furrow_journal ORDER BY id"))
                .containsExactly("upgrade|a", "upgrade|b", "upgrade|c", "downgrade|c", "downgrade|b");
        assertThatThrownBy(() -> project.query("SELECT * FROM b")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EachDatabase
    void what_would_be_undone_is_shown(Product product) {
        try (Furrow furrow = gone(product).furrow()) {
            assertThat(furrow.previewDowngradeFromJournal("").steps().stream().map(step -> step.statements()))
                    .containsExactly(List.of("INSERT INTO a VALUES (1)", "DROP TABLE c"), List.of("DROP TABLE b"));
        }
    }

    @ParameterizedTest
    @EachDatabase
    void where_every_version_row_has_its_script_there_is_nothing_to_undo(Product product) {
        Project project = projects.on(product, folder)
                .revision("a.sql", revision("a", "none", "CREATE TABLE a (id INTEGER)", "DROP TABLE a"));
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("head");

            assertThat(furrow.downgradeFromJournal("").steps()).isEmpty();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void after_a_stamp_its_owner_says_where_the_database_was(Product product) {
        Project project = projects.on(product, folder)
                .revision("a.sql", revision("a", "none", "CREATE TABLE a (id INTEGER)", "DROP TABLE a"))
                .revision("b.sql", revision("b", "a", "CREATE TABLE b (id INTEGER)", "DROP TABLE b"));
        try (Furrow furrow = project.furrow()) {
            project.execute("CREATE TABLE a (id INTEGER)");
            furrow.stamp("a", Purge.NO);
            furrow.upgrade("head");
        }
        project.remove("src/main/migrations/b.sql");

        try (Furrow furrow = project.furrow()) {
            assertThatThrownBy(() -> furrow.downgradeFromJournal("")).hasMessage("""
                    the journal doesn't tell where the database was before
                      Revision a was stamped. Nothing was run.
                      Say where it is then:  migrate:downgrade to=a fromJournal=true""");
            assertThat(furrow.downgradeFromJournal("a").to()).isEqualTo(Set.of(new RevisionId("a")));
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_revision_of_which_nothing_was_kept_is_left_as_it_is(Product product) {
        Project project = projects.on(product, folder)
                .revision("a.sql", revision("a", "none", "CREATE TABLE a (id INTEGER)", "DROP TABLE a"))
                .revision(
                        "b.sql",
                        "-- b\n--\n-- revision: b\n-- down-revision: a\n\n-- migrate:up\nCREATE TABLE b (id INTEGER);\n");
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("head");
        }
        project.remove("src/main/migrations/b.sql");

        try (Furrow furrow = project.furrow()) {
            assertThatThrownBy(() -> furrow.downgradeFromJournal("")).hasMessage("""
                    the journal kept no statements that downgrade b
                      It keeps those of downgrades that are plain statements. Nothing was run.
                      If its script is on another branch:                      git log --all --oneline -S b
                      Or undo it by hand, and say where the database is then:  migrate:stamp to=<revision> purge=true""");
        }
    }
}
