package dev.furrow.revision.graph;

import static dev.furrow.revision.graph.Graphs.graph;
import static dev.furrow.revision.graph.Graphs.revision;
import static dev.furrow.revision.graph.Graphs.rows;
import static dev.furrow.revision.graph.Graphs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.target.RevisionRange;
import dev.furrow.revision.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {
    @Test
    void heads_have_no_children_and_bases_no_parents() {
        RevisionGraph graph = graph("a", "b<a", "x", "y<x/b");

        assertThat(graph.heads()).extracting(Revision::id).isEqualTo(List.copyOf(rows("b y")));
        assertThat(graph.bases()).extracting(Revision::id).isEqualTo(List.copyOf(rows("a x")));
        assertThat(graph.size()).isEqualTo(4);
    }

    @Test
    void revisions_are_listed_in_the_order_in_which_they_would_run() {
        RevisionGraph graph = graph("c<b", "b<a/x", "x", "a");

        assertThat(graph.revisions()).extracting(Revision::id).isEqualTo(List.of(id("a"), id("x"), id("b"), id("c")));
        assertThat(graph.isEmpty()).isFalse();
    }

    @Test
    void applied_is_what_the_version_rows_name_with_all_that_it_needs() {
        RevisionGraph graph = graph("a", "b<a", "c<b", "x", "y<x/b", "z");

        assertThat(graph.applied(rows("y"))).extracting(Revision::id).isEqualTo(List.copyOf(rows("a b x y")));
        assertThat(graph.applied(Set.of())).isEmpty();
    }

    @Test
    void an_undone_row_leaves_what_it_followed_unless_another_row_includes_that() {
        RevisionGraph graph = graph("a", "b<a", "c<a", "d<b/c");

        assertThat(text(graph.rowsWithout(id("d"), rows("d")))).isEqualTo("b c");
        assertThat(text(graph.rowsWithout(id("b"), rows("b")))).isEqualTo("a");
        assertThat(text(graph.rowsWithout(id("b"), rows("b c")))).isEqualTo("c");
    }

    @Test
    void a_label_is_not_an_id() {
        RevisionGraph graph = graph("a#sale");

        assertThat(graph.contains(new RevisionId("sale"))).isFalse();
        assertThat(graph.contains(new RevisionId("a"))).isTrue();
    }

    @Test
    void an_empty_graph_has_nothing_to_run() {
        RevisionGraph graph = graph();

        assertThat(graph.isEmpty()).isTrue();
        assertThat(graph.upgrade(Set.of(), Target.parse("head")).isEmpty()).isTrue();
        assertThat(graph.downgrade(Set.of(), Target.parse("base")).isEmpty()).isTrue();
        assertThat(graph.stamp(Set.of(), Target.parse("head")).isEmpty()).isTrue();
    }

    @Test
    void a_cycle_is_drawn_with_its_files() {
        assertRefused("""
                a.sql:3: the revisions form a cycle: a -> b -> c -> a
                  a  a.sql:3
                  b  b.sql:3
                  c  c.sql:3
                  Take one of them out of another's down-revision or depends-on.""", "r", "b<a", "c<b", "a<c", "d<c");
    }

    @Test
    void a_cycle_by_a_dependency_is_one_too() {
        assertRefused("""
                a.sql:3: the revisions form a cycle: a -> b -> a
                  a  a.sql:3
                  b  b.sql:3
                  Take one of them out of another's down-revision or depends-on.""", "a/late", "b<a#late");
    }

    @Test
    void a_revision_that_names_itself_is_refused() {
        assertRefused("""
                b.sql:3: revision b names itself: b -> b
                  Its down-revision has to name what comes before it.""", "a", "b<b");
        assertRefused("""
                b.sql:3: revision b names itself: b -> b
                  Its depends-on has to name what comes before it.""", "a", "b<a/b");
    }

    @Test
    void a_missing_parent_is_refused_with_near_matches() {
        assertRefused("""
                37e1.sql:3: no script defines ffdc0a98111d, which is the down-revision of 37e1
                  Did you mean ffdc0a98111c?""", "ffdc0a98111c", "37e1<ffdc0a98111d");
        assertRefused("""
                b.sql:3: no script defines 2d970929c35a, which is the down-revision of b
                  If its file was deleted, or is on another branch:  git log --all --oneline -S 2d970929c35a""", "b<2d970929c35a");
    }

    @Test
    void a_label_is_no_parent() {
        assertRefused("""
                b.sql:3: down-revision: sale is a branch label, and a parent is named by its id
                  The label belongs to:  a""", "a#sale", "b<sale");
    }

    @Test
    void an_unknown_dependency_is_refused() {
        assertRefused("""
                b.sql:3: no script has the id or label shopping, on which b depends
                  Did you mean shoping?""", "a#shoping", "b/shopping");
    }

    @Test
    void two_files_with_one_id_are_refused() {
        Revision first = revision("a");
        Revision second = new Revision(first.id(), List.of(), List.of(), List.of(), "", null, Place.of("b/a.sql", 4));

        assertThatThrownBy(() -> RevisionGraph.of(List.of(second, first))).hasMessage("""
                b/a.sql:4: revision a is already defined in a.sql:3
                  If one was copied from the other, give it an id of its own; else delete one of them.""");
    }

    @Test
    void a_label_stands_once() {
        assertRefused("""
                b.sql:3: branch label "sale" already stands in a.sql:3
                  A label belongs to the first revision of its branch alone; those that follow inherit it.""", "a#sale", "b<a#sale");
        assertRefused("""
                b.sql:3: "a" is a revision's id already, in a.sql:3
                  A label belongs to the first revision of its branch alone; those that follow inherit it.""", "a", "b<a#a");
    }

    private static void assertRefused(String message, String... revisions) {
        assertThatThrownBy(() -> graph(revisions))
                .isInstanceOf(FurrowException.class)
                .hasMessage(message);
    }

    @Test
    @Tag("large")
    void a_hundred_thousand_revisions_in_one_line_need_no_stack() {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            revisions.add(revision(i == 0 ? "r0" : "r" + i + "<r" + (i - 1)));
        }

        RevisionGraph graph = RevisionGraph.of(revisions);

        assertThat(graph.upgrade(Set.of(), Target.parse("head")).steps()).hasSize(100_000);
        assertThat(text(graph.downgrade(rows("r99999"), Target.parse("r3")).to()))
                .isEqualTo("r3");
        assertThat(graph.history(RevisionRange.parse("r99998:"), Set.of())).hasSize(2);
    }

    @Test
    @Tag("large")
    void a_cycle_of_a_hundred_thousand_is_drawn_short() {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            revisions.add(revision("r" + i + "<r" + (i + 99_999) % 100_000));
        }

        List<String> drawn =
                IntStream.range(0, 19).mapToObj(number -> "r" + number).toList();
        assertThatThrownBy(() -> RevisionGraph.of(revisions))
                .hasMessage("r0.sql:3: the revisions form a cycle: " + String.join(" -> ", drawn)
                        + " -> (99981 more) -> r0\n"
                        + String.join(
                                "",
                                drawn.stream()
                                        .map(name -> "  %-3s  %s.sql:3\n".formatted(name, name))
                                        .toList())
                        + "  Take one of them out of another's down-revision or depends-on.");
    }

    private static RevisionId id(String text) {
        return new RevisionId(text);
    }
}
