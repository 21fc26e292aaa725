package dev.furrow.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.seed.SeedLab;
import dev.furrow.seed.SeedText;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values that no column of their type takes, on either database: what fails in production fails on the laptop. The file has a type
 * and a value, what is said on SQLite, and what is said on PostgreSQL.
 */
final class UnfitValuesTest {
    private static final Path CASES = Path.of("src/test/resources/dev/furrow/value/values_that_do_not_fit.txt");
    private static final String ROLLED_BACK = "\n  Rolled back; every table holds what it held before.";

    /** What is said after the place. */
    private record Case(String type, String value, String onSqlite, String onPostgres) {
        @Override
        public String toString() {
            return type + " " + value;
        }
    }

    private static FreshDatabase postgres;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        postgres = Postgres.freshDatabase();
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    static Stream<Case> cases() {
        try {
            List<Case> cases = new ArrayList<>();
            for (String text : Files.readString(CASES).split("\n(?=\\S)", -1)) {
                String[] parts = text.strip().split("\n {4}(?=\\S)", -1);
                String[] head = parts[0].split(" \\| ", 2);
                String value = head[1].equals("``") ? "" : head[1].replace('␀', '\0');
                cases.add(new Case(head[0], value, unindented(parts[1]), unindented(parts[2])));
            }
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unindented(String message) {
        return message.replace("\n    ", "\n");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_one_of_them_refuses_the_other_refuses(Case unfit) throws SQLException {
        assertThat(failure(Product.SQLITE, unfit.type(), "csv", unfit.value()))
                .isEqualTo("seeds/t.csv:2: " + unfit.onSqlite() + ROLLED_BACK);
        assertThat(failure(Product.POSTGRESQL, unfit.type(), "csv", unfit.value()))
                .isEqualTo("seeds/t.csv:2: " + unfit.onPostgres() + ROLLED_BACK);
    }

    @ParameterizedTest
    @CsvSource({"postgresql,json", "postgresql,yaml", "sqlite,json", "sqlite,yaml"})
    void every_format_says_where(Product product, String format) throws SQLException {
        assertThat(failure(product, "bytea", format, "hello"))
                .isEqualTo("seeds/t." + format + ":1: c0 \"hello\" is neither"
                        + " base64 nor hexadecimal digits after \\x\n  t.c0 is bytea" + ROLLED_BACK);
    }

    @ParameterizedTest
    @EachDatabase
    void half_a_character_is_no_text(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE t (c0 varchar)")
                .file("t.json", "[{\"c0\": \"\\ud83d\\ude00\"}, {\"c0\": \"a\\ud83d\"}]")) {
            assertThatThrownBy(lab::seed)
                    .hasMessage("seeds/t.json:1: c0 \"a\ud83d\" has an unpaired surrogate\n  t.c0 is "
                            + (product.equals(Product.SQLITE) ? "varchar" : "character varying") + ROLLED_BACK);
        }
    }

    @Test
    void a_value_is_not_taken_for_the_name_of_a_column() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables("CREATE TABLE t (id INTEGER, stars JSON)")
                .file("t.csv", "id,stars\n1,{ id: 2}\n")) {
            assertThatThrownBy(lab::seed)
                    .hasMessage(
                            "seeds/t.csv:2: stars \"{ id: 2}\": invalid input syntax for type json (SQLSTATE 22P02)\n"
                                    + "  Token \"id\" is invalid.\n  t.stars is json" + ROLLED_BACK);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_key_with_the_character_0_names_no_row(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables(SeedLab.JOKES)
                .file("users.csv", "username\na\n")
                .file("jokes.csv", "user_id:users.username,body\na\0b,x\n")) {
            assertThatThrownBy(lab::seed)
                    .hasMessage(
                            "seeds/jokes.csv:2: user_id \"a␀b\": no row of users has username like that" + ROLLED_BACK);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_program_says_which_row(Product product) throws SQLException {
        assertThat(failure(product, "bytea", "java", "hello"))
                .isEqualTo("seeds/t.java: row 1 of t: c0 \"hello\" is neither"
                        + " base64 nor hexadecimal digits after \\x\n  t.c0 is bytea" + ROLLED_BACK);
    }

    @ParameterizedTest
    @EachDatabase
    void a_long_value_is_not_shown_whole(Product product) throws SQLException {
        assertThat(failure(product, "bytea", "csv", "!".repeat(3_000_000)))
                .isEqualTo("seeds/t.csv:2: c0 \""
                        + "!".repeat(200)
                        + "...\" (3000000 characters) is neither base64 nor hexadecimal digits after \\x\n"
                        + "  t.c0 is bytea" + ROLLED_BACK);
    }

    @Test
    void json_that_jsonb_does_not_keep_is_refused_by_sqlite() throws SQLException {
        String rule = "\n  t.c0 is JSON TEXT" + ROLLED_BACK;
        assertThat(failure(Product.SQLITE, "JSON TEXT", "csv", "{\"a\": 1,}"))
                .isEqualTo("seeds/t.csv:2: c0 \"{\"a\": 1,}\" is no JSON" + rule);
        assertThat(failure(Product.SQLITE, "JSON TEXT", "csv", "1 2"))
                .isEqualTo("seeds/t.csv:2: c0 \"1 2\" is more than one value of JSON" + rule);
        assertThat(failure(Product.SQLITE, "JSON TEXT", "csv", ""))
                .isEqualTo("seeds/t.csv:2: c0 \"\" is no JSON" + rule);
        assertThat(failure(Product.SQLITE, "JSON TEXT", "csv", "{\"a\": [\"\\u0000\"]}"))
                .isEqualTo("seeds/t.csv:2: c0 \"{\"a\": [\"\\u0000\"]}\" has the character 0 in it" + rule);
        assertThat(failure(Product.SQLITE, "JSON TEXT", "csv", "\"\\ud800\""))
                .isEqualTo("seeds/t.csv:2: c0 \"\"\\ud800\"\" has an unpaired surrogate" + rule);
    }

    private String failure(Product product, String type, String format, String value) throws SQLException {
        try (SeedLab lab =
                product.equals(Product.POSTGRESQL) ? SeedLab.in(postgres, folder) : SeedLab.on(product, folder)) {
            lab.tables("DROP TABLE IF EXISTS t; CREATE TABLE t (c0 " + type + ")")
                    .file("t." + format, SeedText.of(format, List.of(value)));
            return String.valueOf(
                    catchThrowableOfType(FurrowException.class, lab::seed).getMessage());
        }
    }
}
