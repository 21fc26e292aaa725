package dev.furrow.revision.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            head        | ''   | HEAD    | ''   | 0
            2d97        | ''   | NAMED   | 2d97 | 0
            +2          | ''   | CURRENT | ''   | 2
            current-1   | ''   | CURRENT | ''   | -1
            2d97+1      | ''   | NAMED   | 2d97 | 1
            sale@head   | sale | HEAD    | ''   | 0
            sale@+1     | sale | CURRENT | ''   | 1
            sale@2d97-3 | sale | NAMED   | 2d97 | -3
            ' base+2 '  | ''   | BASE    | ''   | 2
            +123456789  | ''   | CURRENT | ''   | 123456789
            """)
    void a_target_has_a_branch_a_start_and_steps(String text, String branch, Anchor anchor, String name, int steps) {
        Point point = Target.parse(text).points().get(0);

        assertThat(point.branch()).isEqualTo(branch);
        assertThat(point.anchor()).isEqualTo(anchor);
        assertThat(point.name()).isEqualTo(name);
        assertThat(point.steps()).isEqualTo(steps);
        assertThat(point).hasToString(text.strip());
    }

    @Test
    void several_targets_are_separated_by_commas() {
        assertThat(Target.parse("2d97, sale@head")).isInstanceOf(Points.class).hasToString("2d97,sale@head");
    }

    @ParameterizedTest(name = "{0}[{0}]")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            ''     | it is empty
            a,     | it is empty
            ',a'   | it is empty
            @      | "" before @ is neither an id nor a label
            a+1234567890 | a number of steps has to follow +
            +      | a number of steps has to follow +
            a+b    | a number of steps has to follow +
            a-1-1  | a number of steps has to follow -
            @head  | "" before @ is neither an id nor a label
            a@     | nothing follows @
            a@b@c  | "b@c" in it is neither an id nor a label
            a b    | "a b" in it is neither an id nor a label
            none   | "none" in it is neither an id nor a label
            """)
    void what_is_no_target_is_refused_with_examples(String text, String why) {
        String examples = "head, heads, base, 2d970929c35a, 2d97, +1, -1, 2d97+1, label@head, label@-1";

        assertThatThrownBy(() -> Target.parse(text))
                .hasMessage("the target \"" + text + "\" can't be read: " + why + "\n  Examples: " + examples);
    }

    @Test
    void a_range_is_no_place_to_go() {
        assertThatThrownBy(() -> Target.parse("a:b")).hasMessage("""
                        the target "a:b" is a range, and one place to go was expected
                          Ranges are for history, and for upgrade and downgrade that write a script.""");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"a:b, a:b", "a:, a:heads", ":b, base:b", ":, base:heads", "-3:current, -3:current"})
    void an_end_that_is_left_out_is_the_end_of_the_graph(String text, String range) {
        assertThat(RevisionRange.parse(text)).hasToString(range);
        assertThat(RevisionRange.isRange(text)).isTrue();
        assertThat(RevisionRange.isRange(range.replace(":", "+"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a", "a:b:c", "a::", "::"})
    void a_range_has_one_colon(String text) {
        assertThatThrownBy(() -> RevisionRange.parse(text)).hasMessage("the target \"" + text + """
                        " can't be read: a range has one colon: a:b, a: or :b
                          Examples: head, heads, base, 2d970929c35a, 2d97, +1, -1, 2d97+1, label@head, label@-1""");
    }

    @ParameterizedTest
    @CsvSource({":b", "a:", ":"})
    void a_range_that_leaves_out_an_end_is_no_place_to_go_either(String text) {
        assertThatThrownBy(() -> Target.parse(text)).hasMessage("the target \"" + text + """
                        " is a range, and one place to go was expected
                          Ranges are for history, and for upgrade and downgrade that write a script.""");
    }
}
