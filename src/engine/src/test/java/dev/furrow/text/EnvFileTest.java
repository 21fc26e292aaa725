package dev.furrow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvFileTest {
    @TempDir
    Path folder;

    private static String text(String file, String name) {
        return EnvFile.of(file, ".env").entry(name).map(EnvFile.Entry::text).orElse("(none)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A=b                | b
            A = b c            | b c
            export A=b         | b
            A=b # said why     | b
            A=p#ss$w0rd${X}    | p#ss$w0rd${X}
            A="b # c"          | b # c
            A='b # c' # why    | b # c
            A="b\\"c\\\\d\\te" | `b"c\\d\te`
            A='b\\n"c'         | b\\n"c
            A="b\\.c"          | b\\.c
            A=it's             | it's
            A=x=y=z            | x=y=z
            A=                 | (none)
            A=# nothing        | (none)
            A=""               | (none)
            """)
    void a_line_says_what_a_variable_is(String line, String expected) {
        assertThat(text(line, "A")).isEqualTo(expected);
    }

    @Test
    void blank_lines_and_comments_say_nothing_and_lines_end_as_anywhere() {
        String file = "\uFEFF# mine\r\n\r\n  # more\r\nA=b\r\nC=d";

        assertThat(EnvFile.of(file, ".env").names()).containsExactly("A", "C");
        assertThat(text(file, "A")).isEqualTo("b");
    }

    @Test
    void a_text_in_quotes_goes_over_several_lines() {
        assertThat(text("KEY=\"first\nsecond\"\nA=b", "KEY")).isEqualTo("first\nsecond");
        assertThat(text("KEY=\"first\nsecond\"\nA=b", "A")).isEqualTo("b");
    }

    @Test
    void an_entry_says_where_it_stands() {
        assertThat(EnvFile.of("\nA='b\nc'\nD=e\n", "conf/.env").entry("D"))
                .map(EnvFile.Entry::source)
                .contains("conf/.env:4, D");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A             | .env:2: isn't of the form NAME=value\\n  A text of several lines stands in quotes; # begins a comment.
            1A=s3cret     | .env:2: isn't of the form NAME=value\\n  A text of several lines stands in quotes; # begins a comment.
            A="s3cret     | .env:2: the quote " isn't closed\\n  If it belongs to the text, put the other kind of quote around all of it.
            A="s3"cret    | .env:2: after the quote " that closes the text there is more\\n  Only a comment may stand there.
            """)
    void what_is_no_such_line_is_refused_and_not_shown(String line, String message) {
        assertThatThrownBy(() -> EnvFile.of("# here\n" + line + "\nB=c", ".env"))
                .hasMessage(message.replace("\\n", "\n"));
    }

    @Test
    void a_name_may_stand_there_twice_if_nobody_asks_for_it() {
        EnvFile file = EnvFile.of("A=b\nC=d\nA=e", ".env");

        assertThat(file.entry("C")).isPresent();
        assertThatThrownBy(() -> file.entry("A")).hasMessage("""
                .env:3: duplicate A, the first is in line 1
                  Leave one of them.""");
    }

    @Test
    void the_file_that_nobody_named_needs_not_be_there() throws IOException {
        assertThat(EnvFile.find(folder, "", "", "OWN").names()).isEmpty();

        Files.createDirectory(folder.resolve(".env"));

        assertThat(EnvFile.find(folder, "", "", "OWN").names()).isEmpty();
    }

    @Test
    void the_file_that_somebody_named_has_to_be_there() {
        assertThatThrownBy(() -> EnvFile.find(folder, "my.env", "furrow.envFile (command line)", "OWN"))
                .hasMessage("there is no file \"my.env\" (furrow.envFile (command line))\n  It is looked for in "
                        + folder + "; make it there, or name another.");
    }

    @Test
    void a_file_does_not_name_itself() throws IOException {
        Files.writeString(folder.resolve(".env"), "A=b\nOWN=other.env\n");

        assertThatThrownBy(() -> EnvFile.find(folder, "", "", "OWN")).hasMessage("""
                .env:2: OWN can't stand here: it is what names this file
                  Set it in the environment itself.""");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_with_its_line() throws IOException {
        Files.write(folder.resolve(".env"), "A=b\nC=\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> EnvFile.find(folder, "", "", "OWN")).message().startsWith(".env:2: ");
    }
}
