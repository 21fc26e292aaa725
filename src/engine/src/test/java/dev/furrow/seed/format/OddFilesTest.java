package dev.furrow.seed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.seed.SeedLab;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as a stranger may bring them. */
final class OddFilesTest {
    private static final String NOTES = "CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT)";

    @TempDir
    Path folder;

    private String failure(SeedLab lab) {
        return String.valueOf(
                catchThrowableOfType(FurrowException.class, lab::seed).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "yaml"})
    void a_value_may_have_millions_of_characters(String format) throws SQLException {
        String value = "x".repeat(17_000_000);
        String text = switch (format) {
            case "csv" -> "id,body\n1,\"" + value + "\"\n";
            case "json" -> "[{\"id\": 1, \"body\": \"" + value + "\"}]";
            default -> "- id: 1\n  body: \"" + value.substring(0, 2_000_000) + "\"\n";
        };
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder).tables(NOTES).file("notes." + format, text)) {
            lab.seed();
            assertThat(lab.rows("SELECT length(body) FROM notes"))
                    .containsExactly(format.equals("yaml") ? "2000000" : "17000000");
        }
    }

    @ParameterizedTest
    @CsvSource({"json,is not JSON: document nesting depth (1001) exceeds the maximum allowed (1000)", "yaml,"})
    void too_deep_a_value_is_refused(String format, String words) throws SQLException {
        String deep = "[{\"id\": 1, \"body\": " + "[".repeat(5000) + "]".repeat(5000) + "}]";
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder).tables(NOTES).file("notes." + format, deep)) {
            assertThat(failure(lab))
                    .isEqualTo(
                            words != null
                                    ? "seeds/notes.json: " + words
                                    : "seeds/notes.yaml:1: is nested deeper than 1000 levels");
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-16,csv", "UTF-16LE,csv", "UTF-16BE,json", "UTF-16LE,yaml"})
    void utf_16_is_named(String charset, String format) throws SQLException, IOException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder).tables(NOTES).file("notes." + format, "")) {
            Files.writeString(lab.path("notes." + format), "id\n1\n", Charset.forName(charset));
            assertThat(failure(lab))
                    .isEqualTo("seeds/notes." + format + ": is text in UTF-16, not in UTF-8\n"
                            + "  Save it in UTF-8, or convert it:  iconv -f UTF-16 -t UTF-8 seeds/notes." + format);
        }
    }

    @ParameterizedTest
    @CsvSource({"postgresql,csv", "postgresql,json", "postgresql,YAML", "sqlite,csv", "sqlite,json", "sqlite,YAML"})
    void a_byte_order_mark_and_line_ends_of_windows_do_not_count(Product product, String format) throws SQLException {
        String text = switch (format) {
            case "csv" -> "# tables: notes\r\nid,body\r\n1,\"a\r\nb\"\r\n";
            case "json" -> "{\"notes\":\r\n[{\"id\": 1, \"body\": \"a\\r\\nb\"}]}\r\n";
            default -> "# tables: notes\r\n- id: 1\r\n  body: \"a\\r\\nb\"\r\n";
        };
        try (SeedLab lab = SeedLab.on(product, folder).tables(NOTES).file("all." + format, "\uFEFF" + text)) {
            lab.seed();
            assertThat(lab.rows("SELECT id, body FROM notes")).containsExactly("1|a\r\nb");
        }
    }

    @ParameterizedTest
    @CsvSource({"postgresql,csv", "postgresql,json", "postgresql,yaml", "sqlite,csv", "sqlite,json", "sqlite,yaml"})
    void columns_may_have_quotes_colons_and_blanks_in_their_names(Product product, String format) throws SQLException {
        String text = switch (format) {
            case "csv" -> "\"a\"\"b\",c:d.e,it's,x y\n1,2,3,4\n";
            case "json" -> "[{\"a\\\"b\": 1, \"c:d.e\": \"2\", \"it's\": \"3\", \"x y\": \"4\"}]";
            default -> "- {'a\"b': 1, \"c:d.e\": 2, it's: 3, x y: 4}\n";
        };
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE odd (\"a\"\"b\" INTEGER, \"c:d.e\" TEXT, \"it's\" TEXT, \"x y\" TEXT)")
                .file("odd." + format, text)) {
            lab.seed();
            assertThat(lab.rows("SELECT * FROM odd")).containsExactly("1|2|3|4");
        }
    }

    @Test
    void tags_of_yaml_say_text_or_null() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder)
                .tables(NOTES)
                .file("notes.yaml", "- {id: !!int \"1\", body: !!str 5}\n- {id: 2, body: !!null ''}\n")) {
            lab.seed();
            assertThat(lab.rows("SELECT id, body FROM notes ORDER BY id")).containsExactly("1|5", "2|~");
        }
    }

    @Test
    void a_lone_null_of_java_is_a_row_of_one() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder).tables(NOTES).file("Notes.java", """
                        import dev.furrow.operation.*;
                        class Notes implements Seeder {
                          public void seed(Rows rows) { rows.into("notes", "body").row((Object[]) null); }
                        }
                        """)) {
            lab.seed();
            assertThat(lab.rows("SELECT id, body FROM notes")).containsExactly("1|~");
        }
    }

    @Test
    void tables_of_another_schema_are_named_with_it() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables("CREATE SCHEMA app; CREATE TABLE app.users (id INT); CREATE TABLE app.notes (id INT)")
                .file("app.users.csv", "id\n1\n")
                .file("notes.yaml", "app.notes:\n- id: 2\n")) {
            lab.seed();
            assertThat(lab.rows("SELECT users.id, notes.id FROM app.users, app.notes"))
                    .containsExactly("1|2");
        }
    }

    @Test
    void a_trigger_may_bring_what_rows_lack_and_leave_rows_out() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables("""
                        CREATE TABLE posts (id INT, slug TEXT NOT NULL);
                        CREATE FUNCTION slug() RETURNS trigger LANGUAGE plpgsql AS $$
                          BEGIN
                            IF NEW.id = 2 THEN RETURN NULL; END IF;
                            NEW.slug := coalesce(NEW.slug, 's' || NEW.id);
                            RETURN NEW;
                          END $$;
                        CREATE TRIGGER slug BEFORE INSERT ON posts FOR EACH ROW EXECUTE FUNCTION slug();
                        """)
                .file("posts.json", "[{\"id\": 1}, {\"id\": 2}, {\"id\": 3, \"slug\": \"z\"}]")) {
            assertThat(lab.seed().rows()).isEqualTo(2);
            assertThat(lab.rows("SELECT * FROM posts ORDER BY id")).containsExactly("1|s1", "3|z");
        }
    }

    @ParameterizedTest
    @CsvSource({"postgresql,csv", "postgresql,json", "postgresql,yaml", "postgresql,java", "sqlite,json", "sqlite,java"
    })
    void rows_may_refer_to_later_rows_of_their_table(Product product, String format) throws SQLException {
        String text = switch (format) {
            case "csv" -> "id,boss\n1,2\n2,3\n3,\n";
            case "json" -> "[{\"id\": 1, \"boss\": 2}, {\"id\": 2, \"boss\": 3}, {\"id\": 3}]";
            case "yaml" -> "- {id: 1, boss: 2}\n- {id: 2, boss: 3}\n- {id: 3}\n";
            default -> """
                    import dev.furrow.operation.*;
                    class Staff implements Seeder {
                      public void seed(Rows rows) { rows.into("staff", "id", "boss").row(1, 2).row(2, 3).row(3, null); }
                    }
                    """;
        };
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE staff (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES staff (id))")
                .file("staff." + format, text)) {
            lab.seed();
            assertThat(lab.rows("SELECT * FROM staff ORDER BY id")).containsExactly("1|2", "2|3", "3|~");
        }
    }
}
