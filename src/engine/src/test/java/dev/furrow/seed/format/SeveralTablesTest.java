package dev.furrow.seed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.schema.Product;
import dev.furrow.seed.SeedLab;
import dev.furrow.seed.model.Cascade;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.plan.SeedPlan;
import dev.furrow.testing.EachDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that hold several tables. */
final class SeveralTablesTest {
    @TempDir
    Path folder;

    private SeedLab lab(Product product, String format) throws SQLException {
        String text = format.equals("json") ? """
                {"likes": [{"user_id": 1, "joke_id": 1}],
                 "jokes": [{"id": 1, "user_id": 1, "body": "x"}],
                 "users": [{"id": 1, "username": "Demo"}]}
                """ : """
                likes: [{user_id: 1, joke_id: 1}]
                jokes: [{id: 1, user_id: 1, body: x}]
                users: [{id: 1, username: Demo}]
                """;
        return SeedLab.on(product, folder).tables(SeedLab.JOKES).file("all." + format, text);
    }

    @ParameterizedTest
    @CsvSource({"postgresql,json", "postgresql,yaml", "sqlite,json", "sqlite,yaml"})
    void one_of_them_can_be_chosen(Product product, String format) throws SQLException {
        try (SeedLab lab = lab(product, format)) {
            lab.seed();

            SeedPlan plan = lab.plan(lab.request().only(List.of("jokes")));
            lab.seed(lab.request().only(List.of("jokes")));

            assertThat(SeedLab.tableNames(plan.cleared())).containsExactly("likes", "jokes");
            assertThat(plan.leftOut()).extracting(Seed::shown).containsExactly("seeds/all." + format + " (users)");
            assertThat(lab.rows("SELECT username, body FROM jokes JOIN users ON users.id = user_id"))
                    .containsExactly("Demo|x");
            assertThat(lab.rows("SELECT * FROM likes")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"postgresql,json", "postgresql,yaml", "sqlite,json", "sqlite,yaml"})
    void an_environments_own_file_replaces_one_of_them(Product product, String format) throws SQLException {
        try (SeedLab lab = lab(product, format).file("production/users.csv", "id,username\n1,Ada\n")) {
            lab.seed(lab.request().environment("production"));

            assertThat(lab.rows("SELECT username, body FROM jokes JOIN users ON users.id = user_id"))
                    .containsExactly("Ada|x");
        }
    }

    @ParameterizedTest
    @CsvSource({"postgresql,json", "postgresql,yaml", "sqlite,json", "sqlite,yaml"})
    void what_clearing_one_of_them_reaches_is_guarded(Product product, String format) throws SQLException {
        try (SeedLab lab = lab(product, format)) {
            lab.seed();

            assertThatThrownBy(
                            () -> lab.seed(lab.request().only(List.of("users")).protect(List.of("likes"))))
                    .hasMessage("""
                            protected from clearing: likes
                              likes: 1 row, reached by foreign keys or as a part
                              Fill without clearing:  seed:all clear=false""");
            assertThatThrownBy(
                            () -> lab.seed(lab.request().only(List.of("users")).cascade(Cascade.REFUSE)))
                    .hasMessage("""
                            clearing would reach tables that no chosen seed fills
                              jokes: 1 row
                              likes: 1 row
                              To clear them too, leave out cascade=refuse.
                              Fill without clearing:  seed:all clear=false""");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void rows_that_leave_a_default_out_may_refer_to_later_ones_that_do_not(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables(
                        "CREATE TABLE staff (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES staff (id), rank TEXT DEFAULT 'new')")
                .file(
                        "staff.json",
                        "[{\"id\": 1, \"boss\": 2}, {\"id\": 2, \"boss\": 3, \"rank\": \"x\"}, {\"id\": 3}]")) {
            lab.seed();

            assertThat(lab.rows("SELECT * FROM staff ORDER BY id")).containsExactly("1|2|new", "2|3|x", "3|~|new");
        }
    }
}
