package dev.furrow.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitIgnoreTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve(GitIgnore.NAME);
    }

    @Test
    void a_missing_file_is_made() throws IOException {
        assertThat(GitIgnore.complete(file)).isTrue();

        assertThat(file).hasContent("/dev.db\n/dev.db-*\n");
        assertThat(GitIgnore.complete(file)).isFalse();
    }

    @Test
    void what_is_missing_is_added_on_lines_of_its_own_with_the_files_line_ends() throws IOException {
        Files.writeString(file, "target/\r\ndev.db");

        assertThat(GitIgnore.complete(file)).isTrue();

        assertThat(Files.readString(file)).isEqualTo("target/\r\ndev.db\r\n/dev.db-*\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.db*\n", "*.db\n*.db-*\n", "  /dev.db*  \n"})
    void lines_that_say_the_same_or_more_are_enough(String text) throws IOException {
        Files.writeString(file, text);

        assertThat(GitIgnore.complete(file)).isFalse();
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void bytes_of_any_encoding_stay() throws IOException {
        byte[] latin = "caf\u00e9/\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, latin);

        GitIgnore.complete(file);

        assertThat(Files.readAllBytes(file)).startsWith(latin);
    }
}
