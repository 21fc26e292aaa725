package dev.furrow.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The reference page of operations shows each case as {@link OperationCases} writes it and the statements of its golden files;
 * {@code -Dfurrow.golden=write} writes them anew.
 */
class OperationsPageTest {
    private static final Path PAGE = Path.of("../../docs/operations.md");
    private static final Path CASES = Path.of("src/test/java/dev/furrow/dialect/OperationCases.java");
    private static final Path GOLDEN = Path.of("src/test/resources/dev/furrow/dialect");

    @Test
    void the_page_shows_every_case_with_both_databases_statements() throws IOException {
        String before = Files.readString(PAGE);

        String page = filled(before);

        if ("write".equals(System.getProperty("furrow.golden"))) {
            Files.writeString(PAGE, page);
            return;
        }
        assertThat(before).isEqualTo(page);
        for (String name : OperationCases.all().keySet()) {
            assertThat(page).contains("<!-- " + name + " -->");
        }
    }

    /** Returns the page with what stands between each {@code <!-- case -->} and {@code <!-- end -->} made anew. */
    private static String filled(String page) throws IOException {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int mark = page.indexOf("<!-- ", at); mark >= 0; mark = page.indexOf("<!-- ", at)) {
            int end = page.indexOf(" -->", mark);
            String name = page.substring(mark + 5, end);
            filled.append(page, at, end + 4).append('\n').append(shown(name)).append("<!-- end -->");
            at = page.indexOf("<!-- end -->", end) + "<!-- end -->".length();
        }
        return filled.append(page.substring(at)).toString();
    }

    private static String shown(String name) throws IOException {
        String postgres = Files.readString(GOLDEN.resolve(name + ".postgresql.sql"));
        String sqlite = Files.readString(GOLDEN.resolve(name + ".sqlite.sql"));
        String java = "```java\n" + example(name) + "\n```\n";
        if (postgres.equals(sqlite)) {
            return java + block("On both", postgres);
        }
        return java + block("PostgreSQL", postgres) + block("SQLite", sqlite);
    }

    private static String block(String who, String statements) {
        return statements.isEmpty() ? who + ": nothing is sent.\n" : who + ":\n```sql\n" + statements + "```\n";
    }

    /** Returns what stands behind {@code "name", op ->} in the source, its indentation taken away. */
    private static String example(String name) throws IOException {
        String source = Files.readString(CASES);
        int start = source.indexOf("\"" + name + "\",");
        assertThat(start).as(name).isPositive();
        int arrow = source.indexOf("op ->", start) + "op ->".length();
        int end = behind(source, arrow);
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
    private static int behind(String source, int from) {
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
