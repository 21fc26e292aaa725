package dev.furrow.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Error Prone and NullAway look at folders that are named one by one: a new one has to be named as well. */
class ChecksTest {
    private static final Path MODULES = Path.of("..");
    private static final Pattern ROOT = Pattern.compile("<root>\\$\\{project\\.basedir}/(.*)</root>");

    @Test
    void the_sources_of_all_modules_are_checked() throws IOException {
        assertThat(named()).as("the <root>s of src/checks/pom.xml").containsExactlyInAnyOrderElementsOf(sources());
    }

    private static List<Path> named() throws IOException {
        return ROOT.matcher(Files.readString(MODULES.resolve("checks/pom.xml")))
                .results()
                .map(root -> Path.of(root.group(1)))
                .toList();
    }

    private static List<Path> sources() {
        return in(MODULES)
                .flatMap(module -> in(module.resolve("src")))
                .map(kind -> kind.resolve("java"))
                .filter(Files::isDirectory)
                .sorted()
                .toList();
    }

    private static Stream<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
