package dev.furrow.revision.graph;

import static dev.furrow.revision.graph.Graphs.graph;
import static dev.furrow.revision.graph.Graphs.rows;
import static dev.furrow.revision.graph.Graphs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.revision.Revision;
import dev.furrow.revision.SeveralHeadsException;
import dev.furrow.revision.StampPlan;
import dev.furrow.revision.target.Target;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampTest {
    private static final RevisionGraph BRANCHES =
            graph("a", "b<a", "c1<b", "c2<b#sale", "d1<c1", "d2<c2/y", "x#shop", "y<x", "z<y");

    @ParameterizedTest(name = "at {0}, to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            base  | heads              | d1 d2 z
            base  | b                  | b
            b     | d1                 | d1
            d1    | b                  | b
            d1 d2 | b                  | b
            d1 z  | sale@head          | d1 d2 z
            b     | heads              | d1 d2 z
            d1 c2 | heads              | d1 d2 z
            d1 z  | d1,y               | d1 y
            d1 z  | base               | base
            d1 z  | shop@base          | d1
            d1 d2 | shop@base          | d1
            d1    | current            | d1
            d1    | -1                 | c1
            b     | c1+1               | d1
            base  | b,a                | b
            base  | d1,d1              | d1
            """)
    void a_target_takes_the_place_of_the_rows_on_its_own_line(String at, String to, String then) {
        StampPlan plan = BRANCHES.stamp(rows(at), Target.parse(to));

        assertThat(text(plan.to())).isEqualTo(then);
    }

    @Test
    void it_says_what_counts_as_applied_without_having_run() {
        StampPlan plan = BRANCHES.stamp(rows("c1"), Target.parse("d2"));

        assertThat(ids(plan.marked())).isEqualTo("c2 x y d2");
        assertThat(ids(plan.unmarked())).isEqualTo("base");
        assertThat(plan.removed()).isEmpty();
        assertThat(plan.added()).isEqualTo(rows("d2"));
        assertThat(plan.isEmpty()).isFalse();
    }

    @Test
    void it_says_what_no_longer_counts_without_having_been_undone() {
        StampPlan plan = BRANCHES.stamp(rows("d1"), Target.parse("b"));

        assertThat(ids(plan.marked())).isEqualTo("base");
        assertThat(ids(plan.unmarked())).isEqualTo("d1 c1");
        assertThat(plan.removed()).isEqualTo(rows("d1"));
        assertThat(plan.added()).isEqualTo(rows("b"));
    }

    @Test
    void rows_of_which_one_includes_the_other_are_mended() {
        StampPlan plan = BRANCHES.stamp(rows("a b z"), Target.parse("b"));

        assertThat(plan.removed()).isEqualTo(rows("a"));
        assertThat(plan.to()).isEqualTo(rows("b z"));
        assertThat(plan.isEmpty()).isFalse();
    }

    @Test
    void several_heads_can_be_stamped_together() {
        assertThatThrownBy(() -> graph("a", "b<a", "c<a").stamp(Set.of(), Target.parse("head")))
                .isInstanceOf(SeveralHeadsException.class)
                .hasMessage("""
                        "head" could be b or c: both follow a
                          Merge them:     migrate:merge message="..."
                          Take them all:  migrate:stamp to=heads
                          Or take one:    migrate:stamp to=b""");
    }

    private static String ids(List<Revision> revisions) {
        return text(revisions.stream().map(Revision::id).toList());
    }
}
