package dev.furrow.seed.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.seed.SeedLab;
import dev.furrow.seed.model.TableRows;
import dev.furrow.testing.EachDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyColumnsTest {
    private static final String ROLLED_BACK = "\n  Rolled back; every table holds what it held before.";

    @TempDir
    Path folder;

    private SeedLab jokes(Product product) throws SQLException {
        return SeedLab.on(product, folder).tables(SeedLab.JOKES);
    }

    private static void refused(SeedLab lab, String message) {
        assertThat(catchThrowableOfType(FurrowException.class, lab::seed).getMessage())
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"postgresql,csv", "postgresql,json", "postgresql,yaml", "sqlite,csv", "sqlite,json", "sqlite,yaml"})
    void a_row_names_another_by_a_key(Product product, String format) throws SQLException {
        String text = switch (format) {
            case "csv" -> "user_id:users.username,body\nDemo,x\nmarnie,y\nDemo,z\n";
            case "json" ->
                "[{\"user_id:users.username\": \"Demo\", \"body\": \"x\"},"
                        + "{\"body\": \"y\", \"user_id:users.username\": \"marnie\"},"
                        + "{\"user_id:users.username\": \"Demo\", \"body\": \"z\"}]";
            default ->
                "- {\"user_id:users.username\": Demo, body: x}\n- {user_id:users.username: marnie, body: y}\n"
                        + "- user_id:users.username: Demo\n  body: z\n";
        };
        try (SeedLab lab = jokes(product)
                .file("users.csv", "id,username\n17,Demo\n4,marnie\n")
                .file("jokes." + format, text)) {
            lab.seed();
            assertThat(lab.rows("SELECT user_id, body FROM jokes ORDER BY body"))
                    .containsExactly("17|x", "4|y", "17|z");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_key_that_no_row_has_is_an_error_with_its_line(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)
                .file("users.csv", "id,username\n1,Demo\n")
                .file("jokes.csv", "body,user_id:users.username\nx,Demo\ny,Nobody\n")) {
            refused(lab, "seeds/jokes.csv:3: user_id \"Nobody\": no row of users has username like that" + ROLLED_BACK);
        }
    }

    @ParameterizedTest
    @CsvSource({"postgresql,abc", "postgresql,99999999999", "sqlite,abc", "sqlite,99999999999"})
    void a_key_that_no_row_can_have_is_an_error_with_its_line(Product product, String key) throws SQLException {
        try (SeedLab lab = jokes(product)
                .file("users.csv", "id,username\n1,Demo\n")
                .file("jokes.csv", "body,user_id:users.id\nx,1\ny," + key + "\n")) {
            refused(lab, "seeds/jokes.csv:3: user_id \"" + key + "\": no row of users has id like that" + ROLLED_BACK);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_key_that_two_rows_have_is_an_error(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE tags (id INTEGER PRIMARY KEY, word TEXT);"
                        + "CREATE TABLE uses (id INTEGER PRIMARY KEY, tag INTEGER)")
                .file("tags.csv", "id,word\n1,a\n2,a\n")
                .file("uses.csv", "id,tag:tags.word\n1,a\n")) {
            refused(lab, "seeds/uses.csv:2: tag \"a\": 2 rows of tags have word like that" + ROLLED_BACK);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void tables_that_keys_name_come_first_without_a_foreign_key(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE z_tags (id INTEGER PRIMARY KEY, word TEXT);"
                        + "CREATE TABLE a_uses (id INTEGER PRIMARY KEY, tag INTEGER)")
                .file("z_tags.csv", "id,word\n7,a\n")
                .file("a_uses.csv", "id,tag:z_tags.word\n1,a\n2,\n")) {
            lab.seed();
            assertThat(lab.rows("SELECT id, tag FROM a_uses ORDER BY id")).containsExactly("1|7", "2|~");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_row_may_name_another_of_its_own_file_that_comes_later(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE staff (id ${identity}, name TEXT UNIQUE, boss INTEGER REFERENCES staff (id))")
                .file("staff.csv", "name,boss:staff.name\nworker,lead\nlead,chief\nchief,\n")) {
            lab.seed();
            assertThat(lab.rows("SELECT w.name, b.name FROM staff w JOIN staff b ON b.id = w.boss ORDER BY w.name"))
                    .containsExactly("lead|chief", "worker|lead");
            lab.file("staff.csv", "name,boss:staff.name\nworker,lead\nlead,owner\nchief,\n");
            refused(
                    lab,
                    "seeds/staff.csv:3: boss \"owner\": no row of staff has name like that\n"
                            + "  Neither has a row of this file that was in by then." + ROLLED_BACK);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_row_may_wait_for_one_that_names_other_columns(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE staff (id ${identity}, name TEXT UNIQUE, grade INTEGER DEFAULT 1,"
                        + " boss INTEGER REFERENCES staff (id), helper INTEGER REFERENCES staff (id))")
                .file("staff.json", """
                        [{"name": "a", "boss:staff.name": "c", "helper:staff.name": "b"},
                         {"name": "b", "grade": 5, "boss:staff.name": "d"},
                         {"name": "c", "grade": 7},
                         {"name": "d", "helper:staff.name": "c"},
                         {"id": 50, "name": "e", "boss": 50}]
                        """)) {
            lab.seed();

            assertThat(lab.rows("SELECT s.name, s.grade, b.name, h.name FROM staff s LEFT JOIN staff b ON b.id = s.boss"
                            + " LEFT JOIN staff h ON h.id = s.helper ORDER BY s.name"))
                    .containsExactly("a|1|c|b", "b|5|d|~", "c|7|~|~", "d|1|~|c", "e|1|e|~");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_program_has_the_connection_while_rows_wait(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE staff (id ${identity}, name TEXT UNIQUE, boss INTEGER REFERENCES staff (id))")
                .file("Staff.java", """
                        /* tables: staff */
                        import dev.furrow.operation.*;

                        class Staff implements Seeder {
                          public void seed(Rows rows) throws Exception {
                            var staff = rows.into("staff", "name", "boss:staff.name").row("a", "b").row("x", null);
                            try (var statement = rows.connection().createStatement()) {
                              statement.executeUpdate("INSERT INTO staff (name) SELECT 'after ' || name FROM staff");
                            }
                            staff.row("b", null);
                          }
                        }
                        """)) {
            assertThat(lab.seed().filled()).containsExactly(new TableRows(lab.table("staff"), 4));

            assertThat(lab.rows(
                            "SELECT s.name, b.name FROM staff s LEFT JOIN staff b ON b.id = s.boss ORDER BY s.name"))
                    .containsExactly("a|b", "after x|~", "b|~", "x|~");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_long_chain_of_rows_in_the_wrong_order_is_filled(Product product) throws SQLException {
        StringBuilder chain = new StringBuilder("name,boss:staff.name\n");
        for (int i = 0; i < 3000; i++) {
            chain.append('n').append(i).append(",n").append(i + 1).append('\n');
        }
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE staff (id ${identity}, name TEXT UNIQUE, boss INTEGER REFERENCES staff (id))")
                .file("staff.csv", chain + "n3000,\n")) {
            lab.seed();

            assertThat(lab.rows("SELECT count(*) FROM staff s JOIN staff b ON b.id = s.boss AND b.name = 'n' ||"
                            + " (CAST(substr(s.name, 2) AS INTEGER) + 1)"))
                    .containsExactly("3000");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql, INTEGER",
        "sqlite,     INTEGER",
        "postgresql, INTEGER NOT NULL",
    })
    void rows_that_name_each_other_in_a_circle_are_told_so(Product product, String type) throws SQLException {
        String remedy = "\n  A row is found by its name once it is in." + ROLLED_BACK
                + "\n  Write the value of id itself, under boss."
                + (type.equals("INTEGER")
                        ? "\n  Or leave it empty here, and set it in an SQL seed with"
                                + "  -- tables: staff  and  -- after: staff"
                        : "");
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE staff (id ${identity}, name TEXT UNIQUE, boss " + type
                        + " REFERENCES staff (id))")) {
            lab.file("staff.csv", "name,boss:staff.name\nworker,lead\nlead,chief\nchief,lead\n");
            refused(lab, "seeds/staff.csv:3: boss \"chief\": circular reference: line 3 -> line 4 -> line 3" + remedy);

            lab.file("staff.csv", "name,boss:staff.name\nchief,chief\n");
            refused(lab, "seeds/staff.csv:2: boss \"chief\": circular reference: the row refers to itself" + remedy);

            StringBuilder ring = new StringBuilder("name,boss:staff.name\n");
            for (int i = 0; i < 20; i++) {
                ring.append(i).append(',').append((i + 1) % 20).append('\n');
            }
            lab.file("staff.csv", ring.toString());
            refused(
                    lab,
                    "seeds/staff.csv:2: boss \"1\": circular reference: line 2 -> line 3 -> line 4 -> line 5"
                            + " -> line 6 -> line 7 -> line 8 -> line 9 -> 12 more -> line 2" + remedy);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void rows_in_a_circle_that_bring_their_ids_are_filled_as_the_error_says(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE staff (id ${identity}, name TEXT UNIQUE, boss INTEGER REFERENCES staff (id))")) {
            lab.file("staff.csv", "id,name,boss\n1,a,1\n2,b,3\n3,c,2\n");
            lab.seed();
            assertThat(lab.rows("SELECT id, boss FROM staff ORDER BY id")).containsExactly("1|1", "2|3", "3|2");

            lab.file("staff.csv", "name,boss:staff.name\na,\nb,a\n").file("a_bosses.sql", """
                            -- tables: staff
                            -- after: staff
                            UPDATE staff SET boss = id WHERE name = 'a';
                            """);
            lab.seed();
            assertThat(lab.rows("SELECT id, boss FROM staff ORDER BY id")).containsExactly("1|1", "2|1");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_names_no_row_is_refused_before_anything_is_cleared(Product product) throws SQLException {
        try (SeedLab lab = jokes(product).file("users.csv", "id,username\n1,Demo\n")) {
            lab.file("jokes.csv", "user_id:username,body\n");
            refused(
                    lab,
                    "seeds/jokes.csv:1: \"user_id:username\" names no table and column after the colon\n"
                            + "  Written like this:  user_id:users.username");
            lab.file("jokes.csv", "user_id:people.username,body\n");
            refused(lab, "seeds/jokes.csv:1: \"user_id:people.username\": there is no table \"people\"");
            lab.file("jokes.csv", "user_id:users.name,body\n");
            refused(
                    lab,
                    "seeds/jokes.csv:1: \"user_id:users.name\": users has no column \"name\"\n  It has: id, username");
            assertThat(lab.heard).isEmpty();
        }
    }

    @Test
    void a_key_that_the_database_cannot_compare_is_told_in_its_words() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder).tables("""
                CREATE TABLE users (id INTEGER PRIMARY KEY, place json);
                CREATE TABLE jokes (user_id INTEGER REFERENCES users (id));
                """)) {
            lab.file("users.csv", "id,place\n1,{}\n").file("jokes.csv", "user_id:users.place\n{}\n");
            assertThatThrownBy(lab::seed).hasMessage("""
                            seeds/jokes.csv: rows of users can't be found by their place: operator does not exist: json = json (SQLSTATE 42883)
                              Rolled back; every table holds what it held before.
                              Name them by another column, or write the value of id itself.""");
        }
    }
}
