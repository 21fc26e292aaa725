package dev.furrow.migrate.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.revision.Current;
import dev.furrow.revision.History;
import dev.furrow.revision.Purge;
import dev.furrow.revision.RecordedRevision;
import dev.furrow.revision.RevisionState;
import dev.furrow.revision.ScriptState;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {
    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder)
                .revision("a.sql", script("a", "none", ""))
                .revision("b.sql", script("b", "a", ""))
                .revision("c.sql", script("c", "a", "-- branch-labels: sale\n-- depends-on: x\n"))
                .revision("x.sql", script("x", "none", "-- branch-labels: shop\n"))
                .revision("y.sql", script("y", "x", ""));
    }

    private static String script(String id, String parents, String more) {
        return "-- make " + id + "\n--\n-- revision: " + id + "\n-- down-revision: " + parents + "\n" + more
                + "\n-- migrate:up\nCREATE TABLE t_" + id + " (id INTEGER PRIMARY KEY);\n-- migrate:down\nDROP TABLE t_"
                + id + ";\n";
    }

    @Test
    void without_a_database_everything_is_pending_and_none_is_made() {
        History history = project.furrow().history(":");

        assertThat(history.revisions()).hasSize(5).allSatisfy(each -> {
            assertThat(each.isApplied()).isFalse();
            assertThat(each.appliedAt()).isEmpty();
            assertThat(each.scriptState()).isEqualTo(ScriptState.NOT_RECORDED);
        });
        assertThat(history.current()).isEqualTo(new Current(List.of(), List.of(), 5, 3, Optional.empty()));
        assertThat(folder.resolve("dev.db")).doesNotExist();
    }

    @Test
    void history_knows_what_is_applied_since_when_and_by_whom() {
        project.furrow().upgrade("c");

        History history = project.furrow().history(":");

        assertThat(history.revisions())
                .extracting(each -> each.id() + " " + each.view().state())
                .containsExactlyInAnyOrder("y PENDING", "x CURRENT", "c CURRENT", "b PENDING", "a APPLIED");
        assertThat(history.revisions()).filteredOn(RecordedRevision::isApplied).allSatisfy(each -> {
            assertThat(each.appliedAt()).isPresent();
            assertThat(each.appliedBy()).isPresent();
            assertThat(each.appliedIn()).isPresent();
            assertThat(each.scriptState()).isEqualTo(ScriptState.AS_APPLIED);
        });
        assertThat(history.current().rows())
                .extracting(Current.Row::id)
                .asString()
                .isEqualTo("[c]");
        assertThat(history.current().implied())
                .extracting(Current.Row::id)
                .asString()
                .isEqualTo("[x]");
    }

    @Test
    void what_was_stamped_took_no_time() {
        project.furrow().stamp("b", Purge.NO);

        RecordedRevision b = project.furrow().show("b").get(0).revision();

        assertThat(b.appliedAt()).isPresent();
        assertThat(b.appliedIn()).isEmpty();
        assertThat(b.scriptState()).isEqualTo(ScriptState.AS_APPLIED);
    }

    @Test
    void a_downgraded_revision_is_pending_whatever_the_journal_says() {
        project.furrow().upgrade("b");
        project.furrow().downgrade("a");

        RecordedRevision b = project.furrow().show("b").get(0).revision();

        assertThat(b.view().state()).isEqualTo(RevisionState.PENDING);
        assertThat(b.appliedAt()).isEmpty();
    }

    @Test
    void an_edit_of_more_than_comments_and_spacing_shows() {
        project.furrow().upgrade("b");
        project.revision("a.sql", script("a", "none", "").replace("INTEGER", "  INTEGER /* a comment */"))
                .revision("b.sql", script("b", "a", "").replace("INTEGER", "BIGINT"));

        assertThat(project.furrow().show("a,b"))
                .extracting(shown -> shown.revision().scriptState())
                .containsExactly(ScriptState.AS_APPLIED, ScriptState.EDITED);
    }

    @Test
    void a_row_that_no_script_knows_does_not_hinder_reading() {
        project.furrow().upgrade("heads");
        project.execute("UPDATE furrow_version SET version_num = 'strange' WHERE version_num = 'b'");

        History history = project.furrow().history(":");

        assertThat(history.current().rows())
                .extracting(Current.Row::id)
                .asString()
                .isEqualTo("[c, strange, y]");
        assertThat(history.current().pending()).isZero();
        assertThat(history.revisions())
                .filteredOn(each -> !each.isApplied())
                .singleElement()
                .satisfies(each -> assertThat(each.id()).hasToString("b"));
    }

    @Test
    void heads_and_branches_ask_no_database() {
        project = Project.on("jdbc:postgresql://127.0.0.1:1/nobody", folder);

        assertThat(project.furrow().heads())
                .extracting(each -> each.id().value())
                .containsExactlyInAnyOrder("b", "c", "y");
        assertThat(project.furrow().branches().forks())
                .extracting(each -> each.id().value())
                .containsExactly("a");
        assertThat(project.furrow().branches().labelled())
                .extracting(each -> each.id() + " " + each.revision().labels())
                .containsExactlyInAnyOrder("c [sale]", "x [shop]");
    }
}
