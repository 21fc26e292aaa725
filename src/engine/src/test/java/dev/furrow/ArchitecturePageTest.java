package dev.furrow;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page on the architecture shows the rooms and their imports as the class files have them; {@code -Dfurrow.golden=write}
 * writes them anew. What the page names beside them has to exist.
 */
class ArchitecturePageTest {
    private static final Path PAGE = Path.of("../../docs/architecture.md");
    private static final Path SOURCES = Path.of("src/main/java/dev/furrow");
    private static final Pattern CLASS_NAME = Pattern.compile("`(?:[a-z.]+\\.)?([A-Z]\\w*[a-z]\\w*)[`.(]");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?\\.)(?:\\s|\\*/)", Pattern.DOTALL);

    @Test
    void the_page_draws_the_rooms_as_they_are() throws IOException {
        String before = Files.readString(PAGE);

        String page = before;
        page = filled(page, "picture", picture());
        page = filled(page, "rooms", table());

        if ("write".equals(System.getProperty("furrow.golden"))) {
            Files.writeString(PAGE, page);
            return;
        }
        assertThat(before)
                .as("docs/architecture.md; run this test with -Dfurrow.golden=write to write it anew")
                .isEqualTo(page);
    }

    @Test
    void every_class_that_the_page_names_exists() throws IOException {
        SortedSet<String> named = new TreeSet<>();
        Matcher names = CLASS_NAME.matcher(Files.readString(PAGE));
        while (names.find()) {
            named.add(names.group(1));
        }
        Rooms.CLASSES.forEach(type -> named.remove(type.getSimpleName()));

        assertThat(named).isEmpty();
    }

    /** Returns the page with what stands between {@code <!-- name -->} and the next {@code <!-- end -->} made anew. */
    private static String filled(String page, String name, String content) {
        String mark = "<!-- " + name + " -->\n";
        int begin = page.indexOf(mark) + mark.length();
        int end = page.indexOf("<!-- end -->", begin);
        assertThat(page).contains(mark);
        return page.substring(0, begin) + content + page.substring(end);
    }

    /** A line only where no other way leads down: what a room reaches over others needs none of its own. */
    private static String picture() {
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart TD\n");
        SortedMap<String, SortedSet<String>> inside = Rooms.inside();
        SortedMap<String, SortedSet<String>> imports = downwards();
        for (String room : topDown(imports)) {
            String rooms = String.join(", ", of(inside, room));
            picture.append("  ")
                    .append(node(room))
                    .append("[\"")
                    .append(room.equals(Rooms.ROOT) ? Rooms.HOUSE : "<b>" + room + "</b>")
                    .append(rooms.isEmpty() ? "" : "<br>" + rooms)
                    .append("\"]\n");
        }
        for (String room : topDown(imports)) {
            SortedSet<String> direct = new TreeSet<>(of(imports, room));
            of(imports, room).forEach(other -> direct.removeAll(reach(imports, other)));
            for (String other : direct) {
                picture.append("  ")
                        .append(node(room))
                        .append(" --> ")
                        .append(other)
                        .append('\n');
            }
        }
        return picture + "```\n";
    }

    private static String table() throws IOException {
        SortedMap<String, SortedSet<String>> imports = downwards();
        StringBuilder table = new StringBuilder("| room | what lives there | imports |\n|---|---|---|\n");
        for (String room : topDown(imports)) {
            boolean isRoot = room.equals(Rooms.ROOT);
            List<String> targets = topDown(imports);
            targets.retainAll(of(imports, room));
            table.append("| `")
                    .append(isRoot ? Rooms.HOUSE : room)
                    .append("` | ")
                    .append(firstSentence(isRoot ? SOURCES : SOURCES.resolve(room)))
                    .append(" | ")
                    .append(
                            isRoot
                                    ? "all"
                                    : targets.stream()
                                            .map(other -> "`" + other + "`")
                                            .collect(joining(", ")))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static SortedMap<String, SortedSet<String>> downwards() {
        SortedMap<String, SortedSet<String>> downwards = new TreeMap<>();
        Rooms.imports().forEach((room, targets) -> {
            SortedSet<String> right = new TreeSet<>(targets);
            downwards.put(room, right);
        });
        return downwards;
    }

    /** Returns the rooms, each before those that it imports; what may stand in any order by the count of what it reaches. */
    private static List<String> topDown(SortedMap<String, SortedSet<String>> imports) {
        List<String> rooms = new ArrayList<>(imports.keySet());
        rooms.sort((a, b) -> {
            int deeper =
                    Integer.compare(reach(imports, b).size(), reach(imports, a).size());
            return deeper != 0 ? deeper : a.compareTo(b);
        });
        return rooms;
    }

    /** Returns all that a room imports, over others too. */
    private static SortedSet<String> reach(SortedMap<String, SortedSet<String>> imports, String room) {
        SortedSet<String> reach = new TreeSet<>();
        for (String next : of(imports, room)) {
            reach.add(next);
            reach.addAll(reach(imports, next));
        }
        return reach;
    }

    private static SortedSet<String> of(SortedMap<String, SortedSet<String>> rooms, String room) {
        return rooms.getOrDefault(room, Collections.emptySortedSet());
    }

    private static String firstSentence(Path folder) throws IOException {
        Matcher sentence = SENTENCE.matcher(Files.readString(folder.resolve("package-info.java")));
        assertThat(sentence.find()).as(folder + " has a first sentence").isTrue();
        return sentence.group(1)
                .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .strip();
    }

    private static String node(String room) {
        return room.equals(Rooms.ROOT) ? "furrow" : room;
    }
}
