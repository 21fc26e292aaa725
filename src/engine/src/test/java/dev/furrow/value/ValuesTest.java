package dev.furrow.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.schema.Product;
import dev.furrow.seed.SeedLab;
import dev.furrow.seed.SeedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What columns of each type take, and what is in them then. The files have a type, a text, what PostgreSQL holds, and what SQLite
 * holds if that differs; a value in backticks keeps its blanks.
 */
final class ValuesTest {
    private static final Path CASES = Path.of("src/test/resources/dev/furrow/value");

    private static final String TYPES = """
            CREATE TYPE mood AS ENUM ('happy', 'so so');
            CREATE DOMAIN short_text AS varchar(3);
            CREATE DOMAIN key_bytes AS bytea CHECK (length(VALUE) > 1);
            CREATE DOMAIN document AS jsonb;
            CREATE DOMAIN inner_document AS document NOT NULL;
            CREATE DOMAIN moment AS timestamp with time zone;
            CREATE DOMAIN words AS text[];
            """;

    /** A column of its own for each value. */
    private record Case(String type, String text, String onPostgres, String onSqlite) {
        static List<Case> in(String file) {
            try {
                return Files.readAllLines(CASES.resolve(file)).stream()
                        .map(Case::ofLine)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Case ofLine(String line) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.split(" \\| ", -1)) {
                String bare = cell.strip();
                boolean quoted = bare.startsWith("`");
                cells.add((quoted ? bare.substring(1, bare.length() - 1) : bare).replace("⏎", "\n"));
            }
            return new Case(cells.get(0), cells.get(1), cells.get(2), cells.get(cells.size() - 1));
        }

        String stored(Product product) {
            return product.equals(Product.POSTGRESQL) ? onPostgres : onSqlite;
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "postgresql,csv", "postgresql,json", "postgresql,yaml", "postgresql,java",
        "sqlite,csv", "sqlite,json", "sqlite,yaml", "sqlite,java"
    })
    void texts_mean_the_same_in_every_format_on_both(Product product, String format) throws SQLException {
        assertStored(product, format, Case.in("values_on_both.txt"));
    }

    @ParameterizedTest
    @CsvSource({"csv", "java"})
    void postgres_knows_more(String format) throws SQLException {
        assertStored(Product.POSTGRESQL, format, Case.in("values_on_postgres.txt"));
    }

    private void assertStored(Product product, String format, List<Case> cases) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Case each : cases) {
            columns.add("c" + columns.size() + " " + each.type());
            expected.add(each.type() + " " + each.text() + ": " + each.stored(product));
        }
        try (SeedLab lab = SeedLab.on(product, folder)) {
            if (product.equals(Product.POSTGRESQL)) {
                lab.tables(TYPES).tables("SET TimeZone = 'Asia/Tokyo'");
            }
            lab.tables("CREATE TABLE t (" + String.join(", ", columns) + ")")
                    .file(
                            "t." + format,
                            SeedText.of(format, cases.stream().map(Case::text).toList()));
            lab.seed();
            if (product.equals(Product.POSTGRESQL)) {
                lab.tables("SET TimeZone = 'UTC'");
            }
            List<String> stored = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                String value = lab.rows("SELECT " + shown(product, "c" + i) + " FROM t")
                        .get(0);
                stored.add(cases.get(i).type() + " " + cases.get(i).text() + ": " + value);
            }
            assertThat(stored).isEqualTo(expected);
        }
    }

    private static String shown(Product product, String column) {
        return product.equals(Product.POSTGRESQL)
                ? column + "::text"
                : "CASE typeof(" + column + ") WHEN 'blob' THEN '\\x' || lower(hex(" + column + ")) ELSE " + column
                        + " END";
    }
}
