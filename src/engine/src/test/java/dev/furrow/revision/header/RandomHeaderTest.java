package dev.furrow.revision.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.FurrowException;
import dev.furrow.revision.Revision;
import dev.furrow.testing.RandomTexts;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the text, a header is read or refused, alike with the line ends of Windows. */
class RandomHeaderTest {
    private static final RandomTexts TEXTS = RandomTexts.of(
            "header",
            "-- ",
            "--\n",
            "/*",
            "*/",
            " * ",
            "revision: ",
            "down-revision: none\n",
            "created: 2020-02-30T00:00:00Z\n",
            "transaction: on\n",
            "key: value\n",
            ": ",
            ",",
            "none",
            "head",
            "-- migrate:up\n",
            "\n\n",
            "\\u002a/");

    @ParameterizedTest
    @EnumSource
    void a_header_is_read_or_refused_whatever_the_line_ends(ScriptFormat format) {
        TEXTS.forEach(text -> {
            String unix = text.replace("\r", "");

            assertThat(read(unix.replace("\n", "\r\n"), format)).isEqualTo(read(unix, format));
        });
    }

    /** What comes of it as text: the revision, or the refusal with its line. */
    private static String read(String text, ScriptFormat format) {
        try {
            RevisionHeader header = RevisionHeader.read(text, format, "a");
            Revision revision = header.revision();
            assertThat(revision.id().value()).isNotBlank();
            return revision + " " + header.transactional() + " " + header.foreignKeys();
        } catch (FurrowException refused) {
            Optional<Integer> line = refused.place().map(place -> place.line());
            line.ifPresent(number ->
                    assertThat(number).isBetween(0, 1 + (int) text.lines().count()));
            return refused.diagnostic().toString();
        }
    }
}
