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
