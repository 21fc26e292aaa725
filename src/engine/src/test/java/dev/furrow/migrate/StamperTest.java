package dev.furrow.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.revision.Current;
import dev.furrow.revision.Purge;
import dev.furrow.revision.RevisionId;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StamperTest {
    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder)
                .revision("1_users.sql", MigratorTest.USERS)
                .revision("AddJokes.java", MigratorTest.JOKES);
    }

    @Test
    void a_stamp_runs_nothing_and_lists_what_it_marks() {
        project.execute("CREATE TABLE users (id INTEGER PRIMARY KEY)");

        var plan = project.furrow().stamp("ffdc0a98111c", Purge.NO);

        assertThat(plan.marked()).extracting(revision -> revision.id().value()).containsExactly("ffdc0a98111c");
        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("ffdc0a98111c");
        assertThat(plan.heads()).isEmpty();
        assertThat(project.furrow().upgrade("head").steps()).hasSize(1);
    }

    @Test
    void a_preview_writes_nothing() {
        assertThat(project.furrow().previewStamp("head", Purge.NO).to())
                .containsExactly(new RevisionId("37e1cb6de47a"));
        assertThat(folder.resolve("dev.db")).doesNotExist();
    }

    @Test
    void a_purge_takes_rows_out_that_no_script_knows() {
        project.furrow().upgrade("head");
        project.execute("UPDATE furrow_version SET version_num = 'unknown'");

        assertThatThrownBy(() -> project.furrow().stamp("head", Purge.NO)).hasMessage("""
                        the database is at unknown, and no script defines that revision
                          If its script is on another branch:  git log --all --oneline -S unknown
                          To begin anew at another one:        migrate:stamp to=<revision> purge""");
        project.furrow().stamp("head", Purge.YES);

        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("37e1cb6de47a");
    }

    @Test
    void a_stamp_says_which_of_its_rows_are_heads() {
        RevisionId head = new RevisionId("37e1cb6de47a");

        assertThat(project.furrow().stamp("head", Purge.NO).heads()).containsExactly(head);
        assertThat(project.furrow().previewStamp("head", Purge.YES).heads()).containsExactly(head);
    }

    @Test
    void current_says_where_the_database_is_and_how_much_is_pending() {
        assertThat(project.furrow().current()).isEqualTo(new Current(List.of(), List.of(), 2, 1, Optional.empty()));
        assertThat(folder.resolve("dev.db")).doesNotExist();

        project.furrow().upgrade("+1");

        Current current = project.furrow().current();
        assertThat(current.pending()).isEqualTo(1);
        assertThat(current.rows()).singleElement().satisfies(row -> {
            assertThat(row.id().value()).isEqualTo("ffdc0a98111c");
            assertThat(row.isHead()).isFalse();
            assertThat(row.appliedBy()).isPresent();
        });
    }
}
