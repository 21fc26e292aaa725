package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine is the same under Maven, in a jar of its own and in a test: it names no front end and spells no command of one. */
class FrontEndsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern OF_A_FRONT_END = Pattern.compile(
            "\\b(mvn|[Mm]aven|MAVEN_\\w+|pom|[Pp]lugins?|Mojos?)\\b|settings\\.xml|<dependenc|[\\s\"(]-D\\w");

    @Test
    void no_line_of_the_engine_has_a_front_ends_words() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (OF_A_FRONT_END.matcher(lines.get(i)).find()) {
                        found.add(SOURCES.relativize(file) + ":" + (i + 1) + ": "
                                + lines.get(i).strip());
                    }
                }
            }
        }

        assertThat(found).isEmpty();
    }
}
