package dev.furrow.revision.graph;

import static dev.furrow.revision.graph.Graphs.graph;
import static dev.furrow.revision.graph.Graphs.rows;
import static dev.furrow.revision.graph.Graphs.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.revision.Plan;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.SeveralHeadsException;
import dev.furrow.revision.Step;
import dev.furrow.revision.UnknownRevisionException;
import dev.furrow.revision.target.Target;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpgradeTest {
    /** Two lines part at b; c2 bears the label sale; e merges one of them with the line of x, on which d depends. */
    private static final RevisionGraph BRANCHES = graph(
            "a^2020",
            "b<a^2021",
            "c1<b^2023",
            "c2<b#sale^2022",
            "d1<c1^2024",
            "d2<c2/y^2024",
            "x#shop^2020",
            "y<x^2025");

    @ParameterizedTest(name = "at {0}, to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            base | head      | a b c d | d
            base | +1        | a       | a
            b    | +1        | c       | c
            b    | c         | c       | c
            b    | head      | c d     | d
            b    | a         | base    | b
            b    | base      | base    | b
            b    | current   | base    | b
            d    | heads     | base    | d
            b    | c+1       | c d     | d
            a    | head-1    | b c     | c
            a    | base+2    | b       | b
            b    | current+2 | c d     | d
            """)
    void along_one_line_everything_between_runs(String at, String to, String runs, String then) {
        RevisionGraph graph = graph("a", "b<a", "c<b", "d<c");

        Plan plan = graph.upgrade(rows(at), Target.parse(to));

        assertThat(text(plan.ids())).isEqualTo(runs);
        assertThat(text(plan.to())).isEqualTo(then);
    }

    @ParameterizedTest(name = "at {0}, to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            base     | heads      | a x b c2 c1 d1 y d2 | d1 d2
            base     | sale@head  | a x b c2 y d2       | d2
            base     | shop@head  | x y                 | y
            base     | shop@+1    | x                   | x
            x        | shop@+1    | y                   | y
            base     | sale       | a b c2              | c2
            b        | sale@+1    | c2                  | c2
            b        | c1@head    | c1 d1               | d1
            b        | d2-1       | c2                  | c2
            b y      | c1,c2      | c2 c1               | c1 c2 y
            c1 y     | sale@+2    | c2 d2               | c1 d2
            d2       | d1         | c1 d1               | d1 d2
            d2       | shop@+1    | refused             |
            d2       | shop@head  | base                | d2
            base     | shop@base  | base                | base
            c1       | sale@heads | x c2 y d2           | c1 d2
            """)
    void branches_bring_what_they_depend_on(String at, String to, String runs, String then) {
        if (runs.equals("refused")) {
            assertThatThrownBy(() -> BRANCHES.upgrade(rows(at), Target.parse(to)))
                    .hasMessage("""
                            "shop@+1" goes too far: it asks for 1 revision, and nothing follows y on the branch shop
                              See what there is:  migrate:history""");
            return;
        }

        Plan plan = BRANCHES.upgrade(rows(at), Target.parse(to));

        assertThat(text(plan.ids())).isEqualTo(runs);
        assertThat(text(plan.to())).isEqualTo(then);
    }

    @Test
    void each_step_says_which_version_rows_it_replaces() {
        RevisionGraph graph = graph("a", "b<a", "c<a", "m<b,c", "x/m");

        Plan plan = graph.upgrade(rows("a"), Target.parse("heads"));

        assertThat(plan.steps().stream().map(UpgradeTest::rowsOf))
                .containsExactly("b: -[a] +[b]", "c: -[] +[c]", "m: -[b, c] +[m]", "x: -[m] +[x]");
        assertThat(plan.from()).isEqualTo(rows("a"));
    }

    private static String rowsOf(Step step) {
        return step.revision().id() + ": -" + step.removed() + " +" + step.added();
    }

    @Test
    void siblings_run_in_the_order_of_their_creation_and_those_without_a_date_last() {
        RevisionGraph graph = graph("a", "z<a^2020", "y<a^2021", "c<a", "b<a");

        Plan plan = graph.upgrade(rows("base"), Target.parse("heads"));

        assertThat(text(plan.ids())).isEqualTo("a z y b c");
    }

    @Test
    void several_heads_are_listed_with_the_ways_out() {
        assertThatThrownBy(() -> BRANCHES.upgrade(Set.of(), Target.parse("head")))
                .isInstanceOf(SeveralHeadsException.class)
                .hasMessage("""
                        "head" could be d1, d2 or y
                          Merge them:     migrate:merge message="..."
                          Take them all:  migrate:upgrade to=heads
                          Or take one:    migrate:upgrade to=d1""");
    }

    @Test
    void heads_of_one_origin_say_where_they_part_and_a_label_names_the_one_to_take() {
        RevisionGraph graph = graph("a", "b<a#sale", "c<a");

        assertThatThrownBy(() -> graph.upgrade(Set.of(), Target.parse("head"))).hasMessage("""
                        "head" could be b or c: both follow a
                          Merge them:     migrate:merge message="..."
                          Take them all:  migrate:upgrade to=heads
                          Or take one:    migrate:upgrade to=sale@head""");
    }

    @ParameterizedTest(name = "at {0}, to {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            base  | -1       | "-1" goes down, and an upgrade goes up                                             | Instead:  migrate:downgrade to=-1
            x     | +3       | "+3" goes too far: it asks for 3 revisions, and 1 follows x                        | See what there is:  migrate:history
            base  | d1+1     | "d1+1" goes too far: it asks for 1 revision, and nothing follows d1                       | See what there is:  migrate:history
            b     | +1       | "+1" is ambiguous: b is followed by c2 and c1                                      | Take one:  migrate:upgrade to=c2
            c1 c2 | +1       | "+1" is ambiguous: the database is at c2 and c1                                    | Take one:  migrate:upgrade to=c2@+1
            base  | a-1      | "a-1" is base, and an upgrade goes up                                              | To undo everything:  migrate:downgrade to=base
            base  | shop@c1  | "shop@c1": revision c1 is not on the branch shop                                   | See which branch is where:  migrate:history verbose
            base  | d1,b     | "d1,b" names d1 and also b, which that includes                                    | Name only the former:  migrate:upgrade to=d1
            b a   | heads    | the version table names b and also a, which that includes                          | Leave only the former:  migrate:stamp to=b
            base  | q        | no script has the id or label "q"                                                  | See what there is:  migrate:history
            base  | +0       | "+0" goes nowhere |
            """)
    void refusals_say_why_and_what_to_type(String at, String to, String what, String next) {
        assertThatThrownBy(() -> BRANCHES.upgrade(rows(at), Target.parse(to)))
                .isInstanceOf(FurrowException.class)
                .hasMessage(next == null ? what : what + "\n  " + next);
    }

    @Test
    void a_version_row_that_no_script_knows_is_refused_with_near_matches() {
        RevisionGraph graph = graph("ffdc0a98111c", "37e1cb6de47a<ffdc0a98111c");

        assertThatThrownBy(() -> graph.upgrade(rows("ffdc0a98111d"), Target.parse("head")))
                .isInstanceOfSatisfying(
                        UnknownRevisionException.class,
                        error -> assertThat(error.wanted()).isEqualTo(new RevisionId("ffdc0a98111d")))
                .hasMessage("""
                        the database is at ffdc0a98111d, and no script defines that revision
                          Did you mean ffdc0a98111c?
                          If its script is on another branch:  git log --all --oneline -S ffdc0a98111d
                          To begin anew at another one:        migrate:stamp to=<revision> purge""");
    }

    @Test
    void of_several_rows_that_no_script_knows_the_smallest_is_named() {
        assertThatThrownBy(() -> BRANCHES.upgrade(rows("zz yy xx ww"), Target.parse("head")))
                .isInstanceOfSatisfying(
                        UnknownRevisionException.class,
                        error -> assertThat(error.wanted()).isEqualTo(new RevisionId("ww")))
                .hasMessage("""
                        the database is at ww, and no script defines that revision
                          If its script is on another branch:  git log --all --oneline -S ww
                          To begin anew at another one:        migrate:stamp to=<revision> purge""");
    }

    @Test
    void a_beginning_is_enough_if_one_revision_has_it() {
        RevisionGraph graph = graph("ffdc0a98111c", "37e1cb6de47a<ffdc0a98111c", "37e2cb6de47a<37e1cb6de47a");

        assertThat(graph.upgrade(Set.of(), Target.parse("37e1")).to()).isEqualTo(rows("37e1cb6de47a"));
        assertThatThrownBy(() -> graph.upgrade(Set.of(), Target.parse("37e"))).hasMessage("""
                        several revisions begin with "37e": 37e1cb6de47a and 37e2cb6de47a
                          Type one letter more than they have in common.""");
        assertThatThrownBy(() -> graph.upgrade(Set.of(), Target.parse("ffcd0a98111c")))
                .hasMessage("""
                        no script has the id or label "ffcd0a98111c"
                          Did you mean ffdc0a98111c?
                          See what there is:  migrate:history""");
    }
}
