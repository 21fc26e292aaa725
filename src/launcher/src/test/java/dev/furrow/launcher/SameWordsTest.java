package dev.furrow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A goal and its arguments are called the same in the jar and in Maven. Maven's are read from the sources of its goals. */
class SameWordsTest {
    private static final Map<String, Set<String>> MAVENS = mavens();

    @ParameterizedTest
    @EnumSource
    void an_option_of_the_jar_is_a_parameter_of_mavens_and_the_reverse(Goal goal) {
        assertThat(MAVENS).containsKey(goal.command());
        assertThat(goal.options().stream().map(Option::key))
                .containsExactlyInAnyOrderElementsOf(MAVENS.get(goal.command()));
    }

    @Test
    void the_jar_has_every_goal_but_those_that_write_what_it_is_made_of() {
        Set<String> jars = new TreeSet<>(UnknownGoal.OF_A_BUILD);
        Stream.of(Goal.values()).map(Goal::command).forEach(jars::add);

        assertThat(jars).isEqualTo(MAVENS.keySet());
    }

    private static Map<String, Set<String>> mavens() {
        Map<String, Set<String>> goals = new TreeMap<>();
        read("migrate-maven-plugin", "", goals);
        read("seed-maven-plugin", "seed ", goals);
        return goals;
    }

    private static void read(String module, String prefix, Map<String, Set<String>> goals) {
        Path sources = Path.of("..", module, "src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Mojo.java")).toList()) {
                String text = Files.readString(file);
                for (String name : found("@Mojo\\(\\s*name = \"([a-z-]+)\"", text)) {
                    Set<String> parameters = new TreeSet<>(parameters(text));
                    for (String parent : found("class \\w+ extends (\\w+)", text)) {
                        Path its = file.resolveSibling(parent + ".java");
                        parameters.addAll(Files.exists(its) ? parameters(Files.readString(its)) : List.of());
                    }
                    goals.put(prefix + name, parameters);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> parameters(String text) {
        return found("property = \"furrow\\.(\\w+)\"", text);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
