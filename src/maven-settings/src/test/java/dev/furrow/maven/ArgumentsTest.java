package dev.furrow.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    @Test
    void an_argument_that_nobody_set_is_what_the_goal_says() {
        Arguments arguments = new Arguments(new Said().sources());

        assertThat(arguments.text("to", "head")).isEqualTo("head");
        assertThat(arguments.isOn("dryRun")).isFalse();
        assertThat(arguments.isOn("clear", true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "YES, true", "1, true", "On, true", "false, false", "no, false", "0, false", "OFF, false"
    })
    void a_switch_is_understood_in_any_case(String text, boolean expected) {
        Arguments arguments =
                new Arguments(new Said().commandLine("dryRun", text).sources());

        assertThat(arguments.isOn("dryRun", !expected)).isEqualTo(expected);
    }

    @Test
    void a_switch_that_means_neither_is_refused() {
        Arguments arguments =
                new Arguments(new Said().configuration("dryRun", "maybe").sources());

        assertThatThrownBy(() -> arguments.isOn("dryRun"))
                .isInstanceOf(FurrowException.class)
                .hasMessage("""
                        furrow.dryRun can't be "maybe" (from <configuration> of the pom)
                          It takes true, 1, yes, on or false, 0, no, off.""");
    }

    @Test
    void a_list_is_what_stands_between_the_commas() {
        Arguments arguments =
                new Arguments(new Said().commandLine("only", "users, jokes,").sources());

        assertThat(arguments.list("only")).containsExactly("users", "jokes");
        assertThat(arguments.list("protect")).isEmpty();
    }

    @Test
    void one_of_two_words_is_understood_in_any_case() {
        Arguments arguments =
                new Arguments(new Said().commandLine("cascade", "REFUSE").sources());

        assertThat(arguments.isSecond("cascade", "show", "refuse")).isTrue();
        assertThat(arguments.isSecond("other", "show", "refuse")).isFalse();
    }

    @Test
    void another_word_is_refused() {
        Arguments arguments =
                new Arguments(new Said().project("cascade", "stop").sources());

        assertThatThrownBy(() -> arguments.isSecond("cascade", "show", "refuse"))
                .isInstanceOf(FurrowException.class)
                .hasMessage("""
                        furrow.cascade can't be "stop" (from project property furrow.cascade)
                          It takes show or refuse.""");
    }
}
