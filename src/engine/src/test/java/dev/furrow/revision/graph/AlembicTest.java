package dev.furrow.revision.graph;

import static dev.furrow.revision.graph.Graphs.graph;
import static dev.furrow.revision.graph.Graphs.rows;
import static dev.furrow.revision.graph.Graphs.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.FurrowException;
import dev.furrow.revision.Plan;
import dev.furrow.revision.target.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays what Alembic did, from {@code alembic.txt}. */
class AlembicTest {
    @TestFactory
    Stream<DynamicTest> every_command_ends_as_in_alembic() throws IOException {
        Map<String, List<String>> commands = recorded();
        assertThat(commands).hasSizeGreaterThan(300);
        return commands.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> replay(each.getKey(), each.getValue())));
    }

    private static Map<String, List<String>> recorded() throws IOException {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        InputStream file = Objects.requireNonNull(AlembicTest.class.getResourceAsStream("alembic.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> last = List.of();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("  ")) {
                    last.add(line.strip());
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    last = commands.computeIfAbsent(line, graph -> new ArrayList<>());
                }
            }
        }
        return commands;
    }

    private static void replay(String revisions, List<String> commands) {
        RevisionGraph graph = graph(revisions.split(" "));
        SoftAssertions softly = new SoftAssertions();
        for (String command : commands) {
            String[] parts = command.split(" \\| ");
            String before = parts[0] + " | " + parts[1] + " | " + parts[2] + " | ";
            softly.assertThat(before + outcome(graph, parts)).isEqualTo(command);
        }
        softly.assertAll();
    }

    private static String outcome(RevisionGraph graph, String[] parts) {
        try {
            Target target = Target.parse(parts[2]);
            return switch (parts[0]) {
                case "upgrade" -> outcome(graph.upgrade(rows(parts[1]), target));
                case "downgrade" -> outcome(graph.downgrade(rows(parts[1]), target));
                default -> text(graph.stamp(rows(parts[1]), target).to());
            };
        } catch (FurrowException refused) {
            return "refused";
        }
    }

    private static String outcome(Plan plan) {
        String ran = plan.isEmpty() ? "nothing" : text(new TreeSet<>(plan.ids()));
        return ran + " | " + text(plan.to());
    }
}
