package dev.furrow.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
    private static final String TEXT = "a\nb\r\nc\rd\n\n  😀e\r";

    private final SourceText source = new SourceText("a.sql", TEXT);

    @ParameterizedTest(name = "{0}")
    @CsvSource({"a, 1, 1", "b, 2, 1", "c, 3, 1", "d, 4, 1", "😀, 6, 3", "e, 6, 4"})
    void a_line_ends_at_a_line_feed_a_carriage_return_or_both(String character, int line, int column) {
        int offset = TEXT.indexOf(character);

        assertThat(source.lineAt(offset)).isEqualTo(line);
        assertThat(source.linePlace(offset)).isEqualTo(Place.of("a.sql", line));
        assertThat(source.placeAt(offset)).isEqualTo(new Place("a.sql", line, column));
    }

    @Test
    void the_line_end_belongs_to_its_line_and_the_end_of_the_text_to_the_last() {
        assertThat(source.lineAt(TEXT.indexOf('\r'))).isEqualTo(2);
        assertThat(source.lineAt(TEXT.indexOf('\r') + 1)).isEqualTo(2);
        assertThat(source.lineAt(TEXT.length())).isEqualTo(7);
        assertThat(new SourceText("a.sql", "").lineAt(0)).isEqualTo(1);
    }

    @Test
    void a_next_line_begins_after_the_line_end_and_the_last_has_none() {
        assertThat(source.nextLine(0)).isEqualTo(TEXT.indexOf('b'));
        assertThat(source.nextLine(TEXT.indexOf('b'))).isEqualTo(TEXT.indexOf('c'));
        assertThat(source.nextLine(TEXT.length())).isEqualTo(TEXT.length());
    }

    @Test
    void lines_of_a_long_text_are_all_known() {
        SourceText lines = new SourceText("a.sql", "x\n".repeat(200));

        assertThat(lines.lineAt(2 * 199)).isEqualTo(200);
    }

    @Test
    void only_blanks_may_stand_before_what_begins_a_line() {
        SourceText text = new SourceText("a.sql", "a b\n \t c\nd\n  ");

        assertThat(text.beginsLine(0)).isTrue();
        assertThat(text.beginsLine(2)).isFalse();
        assertThat(text.beginsLine(7)).isTrue();
        assertThat(text.beginsLine(9)).isTrue();
        assertThat(text.beginsLine(13)).isTrue();
    }

    @Test
    void what_code_makes_stands_where_the_code_does() {
        Place call = Place.of("A.java", 7);
        SourceText made = SourceText.madeAt(call, "SELECT\n1");

        assertThat(made.file()).isEqualTo("A.java");
        assertThat(made.linePlace(7)).isEqualTo(call);
        assertThat(made.placeAt(7)).isEqualTo(call);
    }
}
