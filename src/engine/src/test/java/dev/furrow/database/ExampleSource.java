package dev.furrow.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The examples of {@link OperationCases} as their author wrote them. */
final class ExampleSource {
    private static final Path CASES = Path.of("src/test/java/dev/furrow/database/OperationCases.java");

    private ExampleSource() {}

    /** Returns what stands after {@code "name", op ->} in the source, its indentation taken away. */
    static String of(String name) throws IOException {
        String source = Files.readString(CASES);
        int start = source.indexOf("\"" + name + "\",");
        assertThat(start).as(name).isPositive();
        int arrow = source.indexOf("op ->", start) + "op ->".length();
        int end = after(source, arrow);
        String text = source.substring(arrow, end).strip();
        if (text.startsWith("{")) {
            return unindented(text.substring(1, text.length() - 1));
        }
        return unindented(lineIndent(source, arrow) + text) + ";";
    }

    private static String lineIndent(String source, int at) {
        int line = source.lastIndexOf('\n', at) + 1;
        int first = line;
        while (source.charAt(first) == ' ') {
            first++;
        }
        return " ".repeat(first - line);
    }

    /** Returns the offset of the parenthesis that closes the {@code add(...)} around {@code from}. */
    private static int after(String source, int from) {
        int depth = 1;
        boolean quoted = false;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException(source.substring(from));
    }

    private static String unindented(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.removeIf(String::isBlank);
        int indent = lines.stream()
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return String.join(
                "\n", lines.stream().map(line -> line.substring(indent)).toList());
    }
}
