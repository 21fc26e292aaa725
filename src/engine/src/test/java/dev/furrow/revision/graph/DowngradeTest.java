package dev.furrow.revision.graph;

import static dev.furrow.revision.graph.Graphs.graph;
import static dev.furrow.revision.graph.Graphs.rows;
import static dev.furrow.revision.graph.Graphs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Plan;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.Step;
import dev.furrow.revision.target.Target;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DowngradeTest {
    private static final RevisionGraph BRANCHES =
            graph("a", "b<a", "c1<b", "c2<b#sale", "d1<c1", "d2<c2/y", "x#shop", "y<x", "z<y");

    @ParameterizedTest(name = "at {0}, to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            d    | -1      | d       | c
            d    | -4      | d c b a | base
            d    | base    | d c b a | base
            d    | b       | d c     | b
            d    | b-1     | d c b   | a
            d    | a+1     | d c     | b
            d    | head-2  | d c     | b
            d    | head    | base    | d
            d    | d       | base    | d
            d    | current | base    | d
            base | base    | base    | base
            """)
    void along_one_line_everything_above_is_undone(String at, String to, String undone, String then) {
        RevisionGraph graph = graph("a", "b<a", "c<b", "d<c");

        Plan plan = graph.downgrade(rows(at), Target.parse(to));

        assertThat(text(plan.ids())).isEqualTo(undone);
        assertThat(text(plan.to())).isEqualTo(then);
    }

    @ParameterizedTest(name = "at {0}, to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            d1 d2   | sale@b    | d2 c2           | d1 y
            d1 d2   | d1@b      | d1 c1           | d2
            d1 d2   | b         | d2 d1 c2 c1     | b y
            d1 d2   | d1@-1     | d1              | c1 d2
            d1 d2   | sale@-1   | d2              | c2 d1 y
            d1 d2 z | shop@base | z d2 y x        | c2 d1
            d1 d2 z | shop@-1   | z               | d1 d2
            d1 d2   | x         | d2 y            | c2 d1 x
            d1 d2   | base      | d2 y x d1 c2 c1 b a | base
            d2      | sale@-2   | d2 c2           | b y
            d2      | shop@-1   | d2 y            | c2 x
            """)
    void what_depends_on_the_undone_is_undone_and_other_lines_stay(String at, String to, String undone, String then) {
        Plan plan = BRANCHES.downgrade(rows(at), Target.parse(to));

        assertThat(text(plan.ids())).isEqualTo(undone);
        assertThat(text(plan.to())).isEqualTo(then);
    }

    @Test
    void undoing_a_merge_brings_back_the_rows_of_its_parents() {
        RevisionGraph graph = graph("a", "b<a", "c<a", "m<b,c");

        Plan plan = graph.downgrade(rows("m"), Target.parse("b"));

        assertThat(plan.steps())
                .containsExactly(new Step(graph.revision(new RevisionId("m")), Direction.DOWN, rows("m"), rows("b c")));
    }

    @Test
    void a_row_comes_back_only_if_nothing_that_stays_includes_it() {
        RevisionGraph graph = graph("a", "b<a", "c<b/a");

        Plan plan = graph.downgrade(rows("c"), Target.parse("-1"));

        assertThat(plan.to()).isEqualTo(rows("b"));
    }

    @ParameterizedTest(name = "at {0}, to {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            d1    | +1      | "+1" goes up, and a downgrade goes down                                             | Instead:  migrate:upgrade to=+1
            base  | -1      | "-1" goes too far: the database is at base                                          | See where it is:  migrate:current
            b     | -5      | "-5" goes too far: it asks for 5 revisions, and 2 lead down from b                  | See what there is:  migrate:history
            c1 c2 | -1      | "-1" is ambiguous: the database is at c1 and c2                                     | Take one:  migrate:downgrade to=c1@-1
            b     | d1      | a downgrade can't go to d1: it is not applied                                       | See where the database is:  migrate:current
            d2    | y       | a downgrade can't go to y: nothing that follows it on its line is applied           | See where the database is:  migrate:current
            d1    | a,b     | a downgrade goes to one target, and "a,b" names several                             | Run one downgrade after the other.
            d1    | shop@b  | "shop@b" is ambiguous: b is followed by c1 and c2, and none of them leads to where the branch shop begins | Name the one to undo in place of the branch:  migrate:downgrade to=c1@b
            d1    | shop@-1 | "shop@-1" goes too far: nothing of the branch shop is applied                       | See where it is:  migrate:current
            """)
    void refusals_say_why_and_what_to_type(String at, String to, String what, String next) {
        assertThatThrownBy(() -> BRANCHES.downgrade(rows(at), Target.parse(to)))
                .isInstanceOf(FurrowException.class)
                .hasMessage(what + "\n  " + next);
    }

    @Test
    void steps_down_from_a_merge_are_ambiguous() {
        RevisionGraph graph = graph("a", "b<a", "c<a", "m<b,c");

        assertThatThrownBy(() -> graph.downgrade(Set.of(new RevisionId("m")), Target.parse("-1")))
                .hasMessage("""
                        "-1" is ambiguous: m is a merge of b and c
                          Take one:  migrate:downgrade to=b""");
    }
}
