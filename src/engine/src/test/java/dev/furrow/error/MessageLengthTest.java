package dev.furrow.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MessageLengthTest {
    private static final Advice ADVICE = Advice.run("See what there is:", "migrate:history");

    @Test
    void what_a_person_reads_stays_as_it_is() {
        String what = "x".repeat(1500);

        assertThat(Diagnostic.of(what).noting("a\nb").advising(ADVICE))
                .hasToString(what + "\n  a\n  b\n  See what there is:  migrate:history");
    }

    @Test
    void a_word_without_an_end_shows_both_of_its_ends() {
        Diagnostic endless = Diagnostic.of(Place.of("1.sql", 4), "unknown key a" + "x".repeat(9000) + "z")
                .advising(ADVICE);

        assertThat(endless.toString())
                .startsWith("1.sql:4: unknown key axxx")
                .contains("xxx ... (8623 characters) ... xxx")
                .endsWith("xxxz\n  See what there is:  migrate:history")
                .hasSizeLessThanOrEqualTo(MessageLength.LONGEST);
    }

    @Test
    void of_a_list_without_an_end_the_first_lines_are_told_and_what_to_do() {
        List<String> facts = IntStream.range(0, 1000)
                .mapToObj(number -> "revision " + number)
                .toList();

        String text =
                Diagnostic.of("several heads").noting(facts).advising(ADVICE).toString();

        assertThat(text)
                .startsWith("several heads\n  revision 0\n  revision 1\n")
                .endsWith("\n  ... and 865 lines more\n  See what there is:  migrate:history")
                .hasSizeLessThanOrEqualTo(MessageLength.LONGEST);
    }

    @Test
    void nothing_makes_it_longer() {
        String letter = "\ud83d\ude00";
        List<Advice> advice = Collections.nCopies(500, Advice.say(letter.repeat(300)));

        String text =
                new Diagnostic(Place.of("1.sql"), letter.repeat(3001), List.of("y".repeat(5000)), advice).toString();

        assertThat(text).hasSizeLessThanOrEqualTo(MessageLength.LONGEST);
        assertThat(text.codePoints().filter(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .isEmpty();
    }
}
