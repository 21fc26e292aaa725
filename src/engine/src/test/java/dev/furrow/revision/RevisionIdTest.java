package dev.furrow.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionIdTest {
    @ParameterizedTest(name = "{0}[{0}]")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            ''      | it is empty
            head    | that word is a target of its own
            none    | that word is a target of its own
            a b     | it contains a blank
            a@b     | it contains @, which has a meaning in targets
            a-b     | it contains -, which has a meaning in targets
            a:b     | it contains :, which has a meaning in targets
            'a,b'   | it contains ,, which has a meaning in targets
            """)
    void what_a_target_could_not_name_is_no_id(String text, String why) {
        assertThatThrownBy(() -> new RevisionId(text)).hasMessage("\"" + text + "\" can't be a revision's id: " + why);
    }

    @ParameterizedTest
    @CsvSource({"2d970929c35a", "v1.2", "añadir_índice", "HEAD", "1"})
    void anything_else_is_one(String text) {
        assertThat(new RevisionId(text)).hasToString(text);
    }

    @Test
    void new_ids_are_twelve_hexadecimal_digits() {
        assertThat(RevisionId.random().value())
                .matches("[0-9a-f]{12}")
                .isNotEqualTo(RevisionId.random().value());
    }
}
