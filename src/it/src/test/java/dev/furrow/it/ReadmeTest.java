package dev.furrow.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read has to be what is there: files and commands of the README stand word for word in a project that is run. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path FIRST = Path.of("projects/first_migration");

    private static String readme = "";
    private static String descriptors = "";

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(ROOT.resolve("README.md"));
        StringBuilder text = new StringBuilder();
        ClassLoader loader = ReadmeTest.class.getClassLoader();
        for (URL url : Collections.list(loader.getResources("META-INF/maven/plugin.xml"))) {
            try (InputStream in = url.openStream()) {
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        descriptors = text.toString();
    }

    @Test
    void two_commands_stand_under_their_heading() {
        assertThat(blocks(section("Two commands"))).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_of_the_first_migration_is_the_projects(Path file) throws IOException {
        assertThat(blocks(section("A first migration in five minutes"))).contains(Files.readString(file));
        assertThat(readme).contains(FIRST.relativize(file).toString());
    }

    static List<Path> files() throws IOException {
        Set<String> ofTheTest = Set.of("invoker.properties", "verify.groovy");
        try (Stream<Path> files = Files.walk(FIRST)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.startsWith(FIRST.resolve("src")) || file.endsWith("pom.xml"))
                    .filter(file -> !ofTheTest.contains(String.valueOf(file.getFileName())))
                    .toList();
        }
    }

    @Test
    void the_commands_of_the_first_migration_are_run() throws IOException {
        List<String> run = Files.readString(FIRST.resolve("invoker.properties"))
                .lines()
                .filter(line -> line.startsWith("invoker.goals."))
                .map(line -> line.substring(line.indexOf('=') + 1).strip())
                .toList();

        assertThat(found("(?m)^\\$ mvn (.+)$", section("A first migration in five minutes")))
                .isNotEmpty()
                .allMatch(run::contains);
    }

    @Test
    void the_applications_start_is_one_that_runs() throws IOException {
        String application = Files.readString(Path.of("projects/runs_without_maven/src/main/java/jokes/Main.java"));

        assertThat(blocks(section("Where there is no Maven")))
                .filteredOn(block -> block.startsWith("Settings "))
                .singleElement()
                .satisfies(block -> assertThat(block.lines().map(String::strip)).allMatch(application::contains));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void an_example_in_java_closes_what_it_opens(Path page) throws IOException {
        assertThat(found("(?ms)^```java\\n(.*?)^```$", Files.readString(page)))
                .allSatisfy(example ->
                        assertThat(example.replaceAll("[^{]", "")).hasSameSizeAs(example.replaceAll("[^}]", "")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_link_leads_to_a_file_and_to_a_heading_of_it(Path page) throws IOException {
        for (String link : found("\\]\\(([^)\\s:]+)\\)", Files.readString(page))) {
            String[] parts = link.split("#", 2);
            Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
            assertThat(file).as("%s in %s", link, page).exists();
            if (parts.length == 2) {
                assertThat(anchors(file)).as("%s in %s", link, page).contains(parts[1]);
            }
        }
    }

    /** Headings as the links of a page name them. */
    private static List<String> anchors(Path page) throws IOException {
        return found("(?m)^#+ (.+)$", Files.readString(page)).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_goal_and_argument_that_is_named_is_there(Path page) throws IOException {
        String text = Files.readString(page);

        Set<String> prefixes = Set.of("migrate", "seed");
        for (String prefix : prefixes) {
            String plugin = descriptor(prefix);
            assertThat(found("\\b" + prefix + ":([a-z]+(?:-[a-z]+)*)", text))
                    .filteredOn(word -> !Set.of("up", "down").contains(word))
                    .allMatch(goal -> plugin.contains("<goal>" + goal + "</goal>"));
        }
        assertThat(found("-Dfurrow\\.([A-Za-z]+)", text))
                .filteredOn(name -> !Set.of("version", "placeholder").contains(name))
                .allMatch(name -> descriptors.contains("<name>" + name + "</name>"));
    }

    /** Maven adds {@code help} to every plugin. */
    @ParameterizedTest
    @ValueSource(strings = {"migrate", "seed"})
    void every_goal_is_named(String prefix) {
        assertThat(found("<goal>([a-z-]+)</goal>", descriptor(prefix)))
                .isNotEmpty()
                .filteredOn(goal -> !goal.equals("help"))
                .allMatch(goal -> readme.contains("`" + prefix + ":" + goal + "`"));
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            files.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static String descriptor(String prefix) {
        int at = descriptors.indexOf("<goalPrefix>" + prefix + "</goalPrefix>");
        int end = descriptors.indexOf("</plugin>", at);
        assertThat(at).isNotNegative();
        return descriptors.substring(at, end);
    }

    private static String section(String heading) {
        int start = readme.indexOf("\n## " + heading + "\n");
        int end = readme.indexOf("\n## ", start + 1);
        assertThat(start).as(heading).isNotNegative();
        return readme.substring(start, end < 0 ? readme.length() : end);
    }

    private static List<String> blocks(String text) {
        return List.copyOf(found("(?ms)^```[a-z]+\\n(.*?)^```$", text));
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
