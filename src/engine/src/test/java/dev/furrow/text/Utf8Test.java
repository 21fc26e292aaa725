package dev.furrow.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
    private static final String OTHERWISE =
            "\n  A file that isn't a script or a seed gets a name that begins with _ or ends otherwise.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "é", "naïve\r\n\uFFFD 😀 \uFEFF\n", "\uFEFFid\n", "\uFEFF"})
    void a_text_is_read_without_its_mark_whole_or_bit_by_bit(String text) throws IOException {
        String expected = text.startsWith("\uFEFF") ? text.substring(1) : text;

        assertThat(Utf8.text(text.getBytes(UTF_8), "a.sql")).isEqualTo(expected);
        assertThat(read(text.getBytes(UTF_8))).isEqualTo(expected);
    }

    @Test
    void the_beginning_of_a_file_may_end_within_a_character() {
        byte[] bytes = "aé".getBytes(UTF_8);

        assertThat(Utf8.beginning(new byte[] {bytes[0], bytes[1]}, "a.sql")).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "'\n\n', 3", "'\r\n\r\n', 3", "'a\rb\rc', 3", "'\uFFFD\n', 2"})
    void what_is_not_utf_8_is_refused_with_its_line(String before, int line) {
        byte[] bytes = (before + "é").getBytes(UTF_8);
        byte[] broken = Arrays.copyOf(bytes, bytes.length + 2);
        broken[bytes.length] = (byte) 0xE9;
        broken[bytes.length + 1] = 'x';

        assertRefused(
                broken,
                "a.sql:" + line + ": is not text in UTF-8\n"
                        + "  Save it in UTF-8, or convert it:  iconv -f LATIN1 -t UTF-8 a.sql" + OTHERWISE);
    }

    @Test
    void a_line_far_after_what_is_read_at_once_is_found() {
        String lines = "é\n".repeat(50_000);

        assertRefused(
                (lines + "\u00e9t\u00e9").getBytes(ISO_8859_1),
                "a.sql:1: is not text in UTF-8\n  Save it in UTF-8, or convert it:  iconv -f LATIN1 -t UTF-8 a.sql"
                        + OTHERWISE);
        byte[] good = lines.getBytes(UTF_8);
        byte[] broken = Arrays.copyOf(good, good.length + 1);
        broken[good.length] = (byte) 0xE9;
        assertRefused(
                broken,
                "a.sql:50001: is not text in UTF-8\n  Save it in UTF-8, or convert it:  iconv -f LATIN1 -t UTF-8 a.sql"
                        + OTHERWISE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void text_in_utf_16_is_refused_by_its_name(String charset) {
        assertRefused("id\n1\n".getBytes(Charset.forName(charset)), """
                a.sql: is text in UTF-16, not in UTF-8
                  Save it in UTF-8, or convert it:  iconv -f UTF-16 -t UTF-8 a.sql""");
    }

    @Test
    void a_whole_text_has_no_character_0() {
        assertThatThrownBy(() -> Utf8.text("a\r\nb\0".getBytes(UTF_8), "a.sql"))
                .isInstanceOf(FurrowException.class)
                .hasMessage("a.sql:2: has a NUL in it, which no text has\n  Take it out." + OTHERWISE);
    }

    @Test
    void bit_by_bit_the_character_0_is_the_readers_matter() throws IOException {
        assertThat(read("ab,cd\0".getBytes(UTF_8))).isEqualTo("ab,cd\0");
    }

    @Test
    void whoever_waits_hears_of_every_byte() throws IOException {
        AtomicLong heard = new AtomicLong();
        byte[] bytes = ("\uFEFF" + "é\n".repeat(40_000)).getBytes(UTF_8);
        try (BufferedReader reader = Utf8.open(file(bytes), "a.sql", 0, "", heard::addAndGet)) {
            reader.transferTo(new StringWriter());
        }

        assertThat(heard).hasValue(bytes.length);
    }

    private void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> Utf8.text(bytes, "a.sql"))
                .isInstanceOf(FurrowException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(FurrowException.class)
                .hasMessage(message);
    }

    private String read(byte[] bytes) throws IOException {
        try (BufferedReader reader = Utf8.open(file(bytes), "a.sql", 0, "", count -> {})) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.sql"), bytes);
    }
}
