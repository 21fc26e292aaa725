package dev.furrow.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.operation.IfExists;
import dev.furrow.operation.IfNotExists;
import dev.furrow.operation.Operations;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
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
    private static final String END = "<!-- end -->";
    private static final Path GOLDEN = Path.of("src/test/resources/dev/furrow/database");

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

    @Test
    void the_page_names_every_method() throws IOException {
        String page = Files.readString(PAGE);

        List<String> missing = new ArrayList<>();
        for (Class<?> recorder : List.of(Operations.class, IfExists.class, IfNotExists.class)) {
            for (Method method : recorder.getDeclaredMethods()) {
                boolean isForAuthors =
                        Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
                String call = recorder == Operations.class
                        ? "op." + method.getName()
                        : recorder.getSimpleName().replace("If", "if") + "()." + method.getName();
                boolean isShown = page.contains("op." + method.getName() + "(")
                        || page.contains("only." + method.getName() + "(")
                        || page.contains("`" + method.getName());
                if (isForAuthors && !isShown) {
                    missing.add(call);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Returns the page with what stands between each {@code <!-- case -->} and {@code <!-- end -->} made anew. */
    private static String filled(String page) throws IOException {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int mark = page.indexOf("<!-- ", at); mark >= 0; mark = page.indexOf("<!-- ", at)) {
            int end = page.indexOf(" -->", mark);
            String name = page.substring(mark + 5, end);
            filled.append(page, at, end + 4).append('\n').append(shown(name)).append(END);
            int closed = page.indexOf(END, end);
            assertThat(page.indexOf("<!-- ", end))
                    .as("<!-- %s --> needs an %s of its own before the next mark", name, END)
                    .isEqualTo(closed)
                    .isNotNegative();
            at = closed + END.length();
        }
        return filled.append(page.substring(at)).toString();
    }

    private static String shown(String name) throws IOException {
        String postgres = Files.readString(GOLDEN.resolve(name + ".postgresql.sql"));
        String sqlite = Files.readString(GOLDEN.resolve(name + ".sqlite.sql"));
        String java = "```java\n" + ExampleSource.of(name) + "\n```\n";
        if (postgres.equals(sqlite)) {
            return java + block("On both", postgres);
        }
        return java + block("PostgreSQL", postgres) + block("SQLite", sqlite);
    }

    private static String block(String who, String statements) {
        return statements.isEmpty() ? who + ": nothing is sent.\n" : who + ":\n```sql\n" + statements + "```\n";
    }
}
