package dev.furrow.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The projects are examples that are run by hand as well: what they say of themselves has to stay true. */
class ProjectsTest {
    private static final Path PROJECTS = Path.of("projects");
    private static final String VERSION = System.getProperty("furrow.version");

    @ParameterizedTest
    @MethodSource("poms")
    void a_pom_asks_for_the_version_that_this_build_makes(Path pom) throws IOException {
        List<String> versions = between("<furrow.version>", "</furrow.version>", pom);

        assertThat(versions).isSubsetOf(VERSION);
    }

    @ParameterizedTest
    @MethodSource("poms")
    void a_pom_can_be_run_by_hand_without_anything_filled_in(Path pom) throws IOException {
        assertThat(Files.readString(pom)).doesNotContainPattern("@[a-zA-Z.]+@");
    }

    @ParameterizedTest
    @MethodSource("projects")
    void a_project_checks_what_it_left_behind(Path project) {
        assertThat(project.resolve("invoker.properties")).exists();
        assertThat(project.resolve("verify.groovy")).exists();
    }

    @Test
    void the_readmes_example_is_among_them() {
        assertThat(PROJECTS.resolve("dad_jokes/pom.xml")).exists();
    }

    static List<Path> projects() throws IOException {
        try (Stream<Path> folders = Files.list(PROJECTS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    static List<Path> poms() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECTS)) {
            return files.filter(file -> file.endsWith("pom.xml")).sorted().toList();
        }
    }

    private static List<String> between(String open, String close, Path file) throws IOException {
        return Files.readString(file)
                .lines()
                .filter(line -> line.contains(open))
                .map(line -> line.substring(line.indexOf(open) + open.length(), line.indexOf(close)))
                .toList();
    }
}
