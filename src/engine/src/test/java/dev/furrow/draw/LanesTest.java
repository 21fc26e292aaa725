package dev.furrow.draw;

import static dev.furrow.testing.Revisions.graph;
import static dev.furrow.testing.Revisions.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.revision.RevisionView;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.target.RevisionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanesTest {
    @Test
    void a_line_goes_straight_down() {
        assertThat(drawn(":", "b", "a", "b<a", "c<b")).isEqualTo("""
                o c
                @ b
                * a
                """);
    }

    @Test
    void lanes_of_branches_meet_at_the_fork() {
        assertThat(drawn(":", "b", "a", "b<a", "c<b", "d<b", "e<c", "f<d")).isEqualTo("""
                o f
                | o e
                o | d
                | o c
                |/
                @ b
                * a
                """);
    }

    @Test
    void a_merge_opens_lanes() {
        assertThat(drawn(":", "m", "a", "b<a", "c<a", "m<b,c", "n<m")).isEqualTo("""
                o n
                @ m
                |\\
                | * c
                * | b
                |/
                * a
                """);
    }

    @Test
    void a_merge_of_many_moves_others_aside() {
        assertThat(drawn(":", "", "a", "b<a", "c<a", "d<a", "e<a", "m<b,c,d", "y<e", "z<m"))
                .isEqualTo("""
                o z
                | o y
                |  \\
                o-. | m
                |\\ \\ \\
                | | | o e
                | | o | d
                | | |/
                | o | c
                | |/
                o | b
                |/
                o a
                """);
    }

    @Test
    void a_lane_crosses_others_on_its_way_to_the_fork() {
        assertThat(drawn(
                        ":",
                        "",
                        "a",
                        "x",
                        "y",
                        "b<a",
                        "x1<x",
                        "y1<y",
                        "c<a",
                        "b1<b",
                        "x2<x1",
                        "y2<y1",
                        "c1<c",
                        "a2<c1,x2"))
                .isEqualTo("""
                o a2
                |\\
                o | c1
                | | o y2
                | o | x2
                | | | o b1
                o | | | c
                | | o | y1
                | o | | x1
                | | | o b
                | |_|/
                |/| |
                | | o y
                | o x
                o a
                """);
    }

    @Test
    void a_lane_that_ends_makes_room() {
        assertThat(drawn(":", "", "a", "b", "c<a", "d<b", "e<d", "f<c")).isEqualTo("""
                o f
                | o e
                | o d
                o | c
                | o b
                o a
                """);
        assertThat(drawn(":", "", "a", "x", "b<a", "y<x", "c<b", "z")).isEqualTo("""
                o z
                o c
                | o y
                o | b
                | o x
                o a
                """);
    }

    @Test
    void lanes_end_where_the_range_ends() {
        assertThat(drawn("b:", "", "a", "b<a", "c<b", "d<b")).isEqualTo("""
                o d
                | o c
                |/
                o b
                """);
    }

    @Test
    void text_may_stand_beside_the_rows_below_a_revision() {
        List<RevisionView> views = graph("a", "b<a", "c<a", "m<b,c").history(RevisionRange.parse(":"), Set.of());

        LaneRows merge = Lanes.draw(views).get(0);

        assertThat(merge.node()).isEqualTo("o ");
        assertThat(merge.after()).containsExactly("|\\");
        assertThat(merge.through()).isEqualTo("| | ");
        assertThat(merge.width()).isEqualTo(4);
    }

    private static String drawn(String range, String at, String... revisions) {
        RevisionGraph graph = graph(revisions);
        List<RevisionView> views = graph.history(RevisionRange.parse(range), rows(at));
        List<String> lines = new ArrayList<>();
        List<LaneRows> all = Lanes.draw(views);
        for (int i = 0; i < all.size(); i++) {
            lines.addAll(all.get(i).before());
            lines.add(all.get(i).node() + views.get(i).id());
            lines.addAll(all.get(i).after());
        }
        return String.join("\n", lines) + "\n";
    }
}
