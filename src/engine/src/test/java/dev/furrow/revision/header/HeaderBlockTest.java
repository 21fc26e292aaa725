package dev.furrow.revision.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.Place;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeaderBlockTest {
    private static final Set<String> KEYS = Set.of("tables", "after");

    @Test
    void the_last_paragraph_holds_the_keys_with_their_lines() {
        HeaderBlock block = parse("", "Users to try things out.", "", "tables: users, likes", "after:jokes", "");

        assertThat(block.message()).isEqualTo("Users to try things out.");
        assertThat(block.list("tables")).containsExactly("users", "likes");
        assertThat(block.value("after")).contains("jokes");
        assertThat(block.place("after")).contains(Place.of("a.csv", 14));
    }

    @Test
    void a_comment_without_keys_is_prose_whatever_its_colons() {
        HeaderBlock block = parse("Users to try things out", "Note: their passwords are all the same", "see: README");

        assertThat(block.hasKeys()).isFalse();
        assertThat(block.value("tables")).isEmpty();
        assertThat(block.list("tables")).isEmpty();
    }

    @Test
    void a_key_that_was_misspelt_is_no_prose() {
        assertThatThrownBy(() -> parse("table: users")).hasMessage("""
                        a.csv:10: unknown key table:
                          Did you mean tables?""");
    }

    @Test
    void no_comment_has_no_keys() {
        HeaderBlock block = parse();

        assertThat(block.message()).isEmpty();
        assertThat(block.hasKeys()).isFalse();
    }

    private static HeaderBlock parse(String... lines) {
        return HeaderBlock.parse(List.of(lines), Place.of("a.csv", 10), KEYS);
    }
}
