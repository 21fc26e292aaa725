package dev.furrow.migrate.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.furrow.migrate.plan.InDoubtException;
import dev.furrow.revision.Purge;
import dev.furrow.revision.Resume;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HalfWayDowngradeTest {
    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder);
    }

    @Test
    void a_downgrade_that_stops_half_way_offers_what_leaves_the_other_lines_applied() {
        downgradeHalfWay("-- down-revision: aaaa");

        assertThat(waysOut("cccc"))
                .containsExactly(
                        "Go on with this statement:                migrate:downgrade to=cccc@-1 resume",
                        "Or, if all of the revision is in effect:  migrate:stamp to=bbbb purge",
                        "Or, if it was taken back by hand:         migrate:stamp to=current");

        project.furrow().stamp("bbbb", Purge.YES);
        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("bbbb");
        assertThat(project.furrow().upgrade("bbbb").steps()).isEmpty();
    }

    @Test
    void a_downgrade_that_stopped_half_way_goes_on_as_the_error_says() {
        downgradeHalfWay("-- down-revision: aaaa");
        project.execute("CREATE TABLE missing (id INTEGER)");

        project.furrow().downgrade("cccc@-1", Resume.YES);

        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("bbbb");
    }

    @Test
    void a_downgrade_that_stops_half_way_in_a_line_of_its_own_leaves_the_other_lines_too() {
        downgradeHalfWay("-- down-revision: none");

        assertThat(waysOut("cccc"))
                .containsExactly(
                        "Go on with this statement:                migrate:downgrade to=cccc@-1 resume",
                        "Or, if all of the revision is in effect:  migrate:stamp to=bbbb purge",
                        "Or, if it was taken back by hand:         migrate:stamp to=current");

        project.execute("CREATE TABLE missing (id INTEGER)");
        project.furrow().downgrade("cccc@-1", Resume.YES);
        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("bbbb");
    }

    @Test
    void a_merge_that_stops_half_way_downwards_offers_both_of_its_lines() {
        downgradeHalfWay("-- down-revision: bbbb, dddd");

        assertThat(waysOut("cccc"))
                .containsExactly(
                        "Go on with this statement:                migrate:downgrade to=bbbb resume",
                        "Or, if all of the revision is in effect:  migrate:stamp to=bbbb,dddd",
                        "Or, if it was taken back by hand:         migrate:stamp to=current");

        project.furrow().stamp("bbbb,dddd", Purge.NO);
        assertThat(project.query("SELECT version_num FROM furrow_version ORDER BY 1"))
                .containsExactly("bbbb", "dddd");
    }

    /** Two lines from aaaa, and a third of dddd; the downgrade of cccc fails. */
    private void downgradeHalfWay(String parents) {
        line("aaaa", "-- down-revision: none");
        line("bbbb", "-- down-revision: aaaa");
        line("dddd", "-- down-revision: none");
        project.revision("cccc.sql", """
                -- undone half-way
                --
                -- revision: cccc
                %s

                -- migrate:up
                -- migrate:down transaction:false
                INSERT INTO missing VALUES (1);
                """.formatted(parents));
        project.furrow().upgrade(parents.contains("dddd") ? "cccc" : "bbbb,cccc");
        assertThatThrownBy(() -> project.furrow().downgrade(parents.contains("dddd") ? "bbbb" : "cccc@-1"))
                .isNotNull();
    }

    private void line(String id, String parents) {
        project.revision(id + ".sql", "-- " + id + "\n--\n-- revision: " + id + "\n" + parents + """

                -- migrate:up
                -- migrate:down
                """);
    }

    private List<String> waysOut(String target) {
        String message = String.valueOf(
                assertThrows(InDoubtException.class, () -> project.furrow().upgrade(target))
                        .getMessage());
        return message.lines().skip(5).map(String::strip).toList();
    }
}
