package dev.furrow.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrintableTest {
    @Test
    void what_a_terminal_would_obey_is_shown_instead() {
        assertThat(Printable.of("a\u001b]0;title\u0007b\u001b[2Jc\rd\u009b1mé\u202e"))
                .isEqualTo("a\\u001b]0;title\\u0007b\\u001b[2Jc\\u000dd\\u009b1mé\\u202e");
    }

    @Test
    void lines_tabs_and_colours_stay() {
        String text = "a\n\tb \u001b[1;32mc\u001b[m \ud83d\ude00";

        assertThat(Printable.of(text)).isSameAs(text);
    }

    @Test
    void an_error_shows_it_too() {
        assertThat(new FurrowException("there is no table \"\u001b[3J\""))
                .hasMessage("there is no table \"\\u001b[3J\"");
    }
}
