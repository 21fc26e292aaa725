package dev.furrow.revision.graph;

import static dev.furrow.revision.graph.Graphs.graph;
import static dev.furrow.revision.graph.Graphs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.revision.RevisionView;
import dev.furrow.revision.SeveralHeadsException;
import dev.furrow.revision.target.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuationTest {
    /** Two lines part at b; d2 depends on y, the head of the line of x. */
    private static final RevisionGraph BRANCHES =
            graph("a", "b<a", "c1<b", "c2<b#sale", "d1<c1", "d2<c2/y", "x#shop", "y<x");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            base      | base
            b         | b
            d1        | d1
            sale@head | d2
            shop@head | y
            d1-1      | c1
            base+1    | a
            d1,d2     | d1 d2
            d1,d1     | d1
            """)
    void a_new_revision_follows_what_its_target_names(String target, String follows) {
        RevisionGraph graph = target.startsWith("base+") ? graph("a", "b<a") : BRANCHES;

        assertThat(ids(graph.continued(Target.parse(target)))).isEqualTo(follows);
    }

    @Test
    void where_there_is_no_revision_a_new_one_follows_nothing() {
        assertThat(graph().continued(Target.parse("head"))).isEmpty();
    }

    @Test
    void a_merge_of_all_heads_takes_those_too_that_another_head_depends_on() {
        assertThat(ids(BRANCHES.merged(Target.parse("heads")))).isEqualTo("d1 y d2");
        assertThat(ids(BRANCHES.merged(Target.parse("sale@heads")))).isEqualTo("d2");
        assertThat(ids(graph("a", "b<a").merged(Target.parse("heads-1")))).isEqualTo("a");
    }

    @Test
    void several_heads_are_data_of_the_refusal() {
        assertThatThrownBy(() -> BRANCHES.continued(Target.parse("head")))
                .isInstanceOfSatisfying(
                        SeveralHeadsException.class,
                        error -> assertThat(text(error.heads())).isEqualTo("d1 d2 y"))
                .hasMessage("""
                        "head" could be d1, d2 or y
                          Merge them:   migrate:merge message="..."
                          Or take one:  migrate:revision head=d1""");
    }

    @ParameterizedTest
    @CsvSource({"+1", "current", "shop@-1"})
    void a_new_revision_belongs_to_no_database(String target) {
        assertThatThrownBy(() -> BRANCHES.continued(Target.parse(target)))
                .hasMessage("\"" + target + "\" counts from where a database is, and a new revision belongs to none\n"
                        + "  Name what it follows:  migrate:revision head=head");
    }

    private static String ids(List<RevisionView> views) {
        return text(views.stream().map(RevisionView::id).toList());
    }
}
