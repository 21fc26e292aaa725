package dev.furrow.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.testing.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the page on seeds, each after a comment with the names of its files, do what the page says. */
final class SeedsPageTest {
    private static final Path PAGE = Path.of("../../docs/seeds.md");
    private static final Pattern MARK = Pattern.compile("<!-- (.*?) -->\\n```");
    private static final Pattern FENCE = Pattern.compile("```[a-z]+\n(.*?)```\n", Pattern.DOTALL);

    /** The marks of the examples that are data, and what their tables hold afterwards: users, then the jokes' texts. */
    private static final String EXAMPLES = """
            users.csv             | 1 Demo ~, 2 marnie; the first 1 |
            users.json            | 1 Demo ~, 2 marnie 1 |
            all.json              | 1 Demo ~ | Why?
            users.jsonl           | 1 Demo ~, 2 marnie ~ |
            all.yaml              | 1 Demo ~ | Why don't eggs tell jokes?\\nThey'd crack each other up.\\n
            demo.sql              | 1 Demo ~ | I know one
            users.csv + jokes.csv | 1 Demo ~, 2 marnie 1 | Because., Why?
            """;

    private static final String FAILS = "users.csv, jokes.csv fails";

    @TempDir
    Path folder;

    /** Returns the fenced texts after {@code <!-- name -->}, up to anything else. */
    private static List<String> example(String name) throws IOException {
        String page = Files.readString(PAGE);
        String mark = "<!-- " + name + " -->\n";
        assertThat(page).contains(mark);
        Matcher fence = FENCE.matcher(page);
        List<String> texts = new ArrayList<>();
        int at = page.indexOf(mark) + mark.length();
        while (fence.find(at) && fence.start() == at) {
            texts.add(fence.group(1));
            at = fence.end();
        }
        return texts;
    }

    private SeedLab lab(Product product) throws SQLException, IOException {
        String json = product.equals(Product.POSTGRESQL) ? "JSONB" : "JSON TEXT";
        return SeedLab.on(product, folder).tables(example("tables").get(0).replace("${json}", json));
    }

    @Test
    void every_example_is_run() throws IOException {
        Set<String> shown = new TreeSet<>();
        Matcher mark = MARK.matcher(Files.readString(PAGE));
        while (mark.find()) {
            shown.add(mark.group(1));
        }
        Set<String> run = new TreeSet<>(Set.of("tables", "Demo.java", FAILS));
        EXAMPLES.lines().map(line -> line.split("\\|", -1)[0].strip()).forEach(run::add);

        assertThat(shown).isEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = EXAMPLES)
    void examples_fill_their_tables_on_both_databases(String name, String users, String jokes)
            throws SQLException, IOException {
        for (Product product : Databases.PRODUCTS) {
            try (SeedLab lab = lab(product)) {
                List<String> texts = example(name);
                String[] files = name.split(" \\+ ", -1);
                for (int i = 0; i < files.length; i++) {
                    lab.file(files[i], texts.get(i));
                }

                lab.seed();

                List<String> found = lab.rows("SELECT id, username, boss_id FROM users ORDER BY username");
                assertThat(String.join(", ", found).replace('|', ' ')).isEqualTo(users);
                assertThat(String.join(", ", lab.rows("SELECT body FROM jokes ORDER BY body")))
                        .isEqualTo(jokes == null ? "" : jokes.replace("\\n", "\n"));
            }
            deleteSeeds();
        }
    }

    private void deleteSeeds() throws IOException {
        try (var files = Files.list(folder.resolve("seeds"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void the_program_brings_rows_in_all_its_ways() throws SQLException, IOException {
        for (Product product : Databases.PRODUCTS) {
            try (SeedLab lab = lab(product)) {
                lab.file("Demo.java", example("Demo.java").get(0)).seed();

                assertThat(lab.rows("SELECT user_id, count(*), min(body) FROM jokes GROUP BY user_id ORDER BY user_id"))
                        .containsExactly("1|1000|joke 0", "2|1|in development");
            }
        }
    }

    @Test
    void a_bad_row_is_named_as_the_page_shows_it() throws SQLException, IOException {
        for (Product product : Databases.PRODUCTS) {
            try (SeedLab lab = lab(product)) {
                List<String> texts = example(FAILS);
                String type = product.equals(Product.POSTGRESQL) ? "numeric(3,1)" : "NUMERIC(3, 1)";
                lab.file("users.csv", texts.get(0)).file("jokes.csv", texts.get(1));

                assertThat(catchThrowableOfType(FurrowException.class, lab::seed)
                                        .getMessage() + "\n")
                        .isEqualTo(texts.get(2)
                                .replace("src/main/seeds/", "seeds/")
                                .replace("NUMERIC(3, 1)", type));
            }
            deleteSeeds();
        }
    }

    @Test
    void what_the_page_says_of_values_is_true() throws SQLException, IOException {
        for (Product product : Databases.PRODUCTS) {
            try (SeedLab lab = lab(product)) {
                lab.file("all.yaml", example("all.yaml").get(0)).seed();
                Map<Product, String> told =
                        Map.of(Product.POSTGRESQL, "told_at AT TIME ZONE 'UTC'", Product.SQLITE, "told_at");

                assertThat(lab.rows("SELECT " + told.get(product) + ", stars, tags FROM jokes"))
                        .containsExactly(
                                product.equals(Product.POSTGRESQL)
                                        ? "2026-11-21 10:15:00|4.5|[\"eggs\", \"short\"]"
                                        : "2026-11-21 10:15:00.000Z|4.5|[\"eggs\",\"short\"]");
            }
            deleteSeeds();
        }
    }
}
