package dev.furrow.revision.graph;

import static dev.furrow.revision.graph.Graphs.graph;
import static dev.furrow.revision.graph.Graphs.rows;
import static dev.furrow.revision.graph.Graphs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.RevisionState;
import dev.furrow.revision.RevisionView;
import dev.furrow.revision.target.RevisionRange;
import dev.furrow.revision.target.Target;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {
    private static final RevisionGraph BRANCHES =
            graph("a", "b<a", "c1<b", "c2<b#sale", "d1<c1", "d2<c2/y", "x#shop", "y<x", "z<y");

    @ParameterizedTest(name = "{0}, at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            :               | base | z d2 y x d1 c2 c1 b a
            :b              | base | b a
            c1:             | base | d1 c1
            b:d2            | base | d2 c2 b
            base:shop@head  | base | z y x
            sale@base:heads | base | d2 y x c2 b a
            :current        | c1   | c1 b a
            current:        | c1   | d1 c1
            current:        | d1   | d1
            -1:current      | d1   | d1 c1
            -9:current      | c1   | c1 b a
            c2:+1           | base | d2 c2
            base:a+1        | base | b a
            -1:             | base | z d2 y d1 c2 c1
            """)
    void a_range_is_shown_newest_first(String range, String at, String shown) {
        assertThat(ids(BRANCHES.history(RevisionRange.parse(range), rows(at)))).isEqualTo(shown);
    }

    @Test
    void an_end_that_is_not_below_the_other_is_refused() {
        assertThatThrownBy(() -> BRANCHES.history(RevisionRange.parse("c1:d2"), Set.of()))
                .hasMessage("""
                        "c1:d2" is no range: c1 is not below its upper end
                          See what there is:  migrate:history""");
    }

    @Test
    void a_view_tells_what_is_around_a_revision() {
        RevisionView view = BRANCHES.show(Target.parse("b"), rows("d2")).get(0);

        assertThat(view.children()).extracting(Revision::id).isEqualTo(List.copyOf(rows("c1 c2")));
        assertThat(view.isBranchPoint()).isTrue();
        assertThat(view.isHead()).isFalse();
        assertThat(view.isMerge()).isFalse();
        assertThat(view.state()).isEqualTo(RevisionState.APPLIED);
    }

    @Test
    void a_revision_that_one_other_follows_is_neither_head_nor_branch_point() {
        RevisionView one = BRANCHES.show(Target.parse("c1"), Set.of()).get(0);
        RevisionView last = BRANCHES.show(Target.parse("d1"), Set.of()).get(0);

        assertThat(one.isBranchPoint()).isFalse();
        assertThat(one.isHead()).isFalse();
        assertThat(last.isBranchPoint()).isFalse();
        assertThat(last.isHead()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            sale@d | d2
            c1@d   | d1
            shop@y | y
            sale@b | b
            """)
    void within_a_branch_a_beginning_is_enough_if_one_revision_of_it_has_it(String target, String shown) {
        assertThat(ids(BRANCHES.show(Target.parse(target), Set.of()))).isEqualTo(shown);
    }

    @Test
    void a_beginning_that_only_other_branches_have_is_refused() {
        assertThatThrownBy(() -> BRANCHES.show(Target.parse("shop@d"), Set.of()))
                .hasMessage("""
                        "shop@d": revision d1 is not on the branch shop
                          See which branch is where:  migrate:history verbose""");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a    | APPLIED | base
            d2   | CURRENT | sale
            y    | CURRENT | shop
            z    | PENDING | shop
            c1   | PENDING | base
            """)
    void what_another_branch_brought_along_is_current_too(String id, RevisionState state, String labels) {
        RevisionView view = BRANCHES.show(Target.parse(id), rows("d2")).get(0);

        assertThat(view.state()).isEqualTo(state);
        assertThat(view.labels()).isEqualTo(labels.equals("base") ? List.of() : List.of(labels));
        assertThat(ids(BRANCHES.current(rows("d2")))).isEqualTo("y d2");
    }

    @Test
    void a_label_holds_down_to_the_fork_where_its_branch_begins() {
        RevisionGraph graph = graph("a", "b<a", "c<a", "d<c", "e<d#sale", "f<e", "m<f,b");

        assertThat(graph.views(Set.of()).stream().filter(view -> view.labels().contains("sale")))
                .extracting(RevisionView::id)
                .extracting(RevisionId::value)
                .containsExactly("c", "d", "e", "f", "m");
    }

    @Test
    void a_label_does_not_hold_below_a_revision_that_others_follow_or_depend_on() {
        RevisionGraph graph = graph("a", "b<a#sale", "c<a", "x/a");

        assertThat(graph.views(Set.of()).stream().filter(view -> view.labels().contains("sale")))
                .extracting(RevisionView::id)
                .containsExactly(new RevisionId("b"));
    }

    @Test
    void children_and_dependents_are_in_the_order_in_which_they_would_run() {
        RevisionView view = graph("a^2020", "d<a^2024", "c<a^2023", "y/a^2022", "x/a^2021")
                .show(Target.parse("a"), Set.of())
                .get(0);

        assertThat(view.children()).extracting(Revision::id).containsExactly(new RevisionId("c"), new RevisionId("d"));
        assertThat(view.dependents())
                .extracting(Revision::id)
                .containsExactly(new RevisionId("x"), new RevisionId("y"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            base      | base
            head-1    | y
            heads     | d1 d2 z
            c1,c2     | c1 c2
            """)
    void a_script_without_a_database_begins_at_the_rows_that_one_would_have(String from, String rows) {
        RevisionGraph graph = from.startsWith("head-") ? graph("x", "y<x", "z<y") : BRANCHES;

        assertThat(text(graph.rowsAt(Target.parse(from)))).isEqualTo(rows);
    }

    @Test
    void a_script_without_a_database_cannot_begin_where_one_is() {
        assertThatThrownBy(() -> BRANCHES.rowsAt(Target.parse("-1"))).hasMessage("""
                        "-1" counts from where a database is, and a script is written without one
                          Name where the script begins:  to=<revision>:head""");
    }

    private static String ids(List<RevisionView> views) {
        return text(views.stream().map(RevisionView::id).toList());
    }
}
