package dev.furrow.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.seed.model.Clearing;
import dev.furrow.seed.model.SeedRequest;
import dev.furrow.seed.model.TableRows;
import dev.furrow.seed.plan.SeedPlan;
import dev.furrow.testing.EachDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

final class SeedRunTest {
    @TempDir
    Path folder;

    private SeedLab jokes(Product product) throws SQLException {
        return SeedLab.on(product, folder)
                .tables(SeedLab.JOKES)
                .file("users.csv", "id,username\n1,Demo\n2,Marnie\n")
                .file("jokes.csv", "id,user_id,body\n1,1,\"Two, too\"\n5,2,\n6,2,\"\"\n")
                .file("likes.csv", "user_id,joke_id\n1,5\n2,1\n");
    }

    @ParameterizedTest
    @EachDatabase
    void jokes_are_filled_in_the_order_of_their_keys(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)) {
            Seeded result = lab.seed();

            assertThat(result.filled())
                    .containsExactly(
                            new TableRows(lab.table("users"), 2),
                            new TableRows(lab.table("jokes"), 3),
                            new TableRows(lab.table("likes"), 2));
            assertThat(SeedLab.tableNames(result.cleared())).containsExactly("likes", "jokes", "users");
            assertThat(lab.rows("SELECT * FROM jokes ORDER BY id")).containsExactly("1|1|Two, too", "5|2|~", "6|2|");
            assertThat(lab.journal).containsExactly("seed: jokes 3, likes 2, users 2");
            assertThat(lab.heard)
                    .containsExactly(
                            "cleared [likes, jokes, users]",
                            "users begins",
                            "users [users=2]",
                            "jokes begins",
                            "jokes [jokes=3]",
                            "likes begins",
                            "likes [likes=2]");
            assertThat(lab.connection.getAutoCommit()).isTrue();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void seeding_again_gives_the_same_rows_and_the_next_insert_works(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)) {
            lab.seed();
            lab.tables("INSERT INTO users (username) VALUES ('new'); INSERT INTO jokes (user_id) VALUES (3)");
            assertThat(lab.rows("SELECT max(id) FROM users")).containsExactly("3");
            assertThat(lab.rows("SELECT max(id) FROM jokes")).containsExactly("7");

            lab.seed();

            assertThat(lab.rows("SELECT id, username FROM users ORDER BY id")).containsExactly("1|Demo", "2|Marnie");
            lab.tables("INSERT INTO users (username) VALUES ('new')");
            assertThat(lab.rows("SELECT max(id) FROM users")).containsExactly("3");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_failing_row_leaves_what_was_there(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)) {
            lab.seed();
            lab.file("likes.csv", "user_id,joke_id\n1,5\n1,5\n");

            assertThatThrownBy(lab::seed).hasMessage(product.equals(Product.SQLITE) ? """
                            seeds/likes.csv:3: user_id "1", joke_id "5": UNIQUE constraint failed: likes.user_id, likes.joke_id (SQLITE_CONSTRAINT_PRIMARYKEY)
                              likes: PRIMARY KEY (user_id, joke_id)
                              Rolled back; every table holds what it held before.""" : """
                            seeds/likes.csv:3: user_id "1", joke_id "5": duplicate key value violates unique constraint "likes_pkey" (SQLSTATE 23505)
                              Key (user_id, joke_id)=(1, 5) already exists.
                              likes: PRIMARY KEY (user_id, joke_id)
                              Rolled back; every table holds what it held before.""");

            assertThat(lab.rows("SELECT * FROM likes ORDER BY user_id")).containsExactly("1|5", "2|1");
            assertThat(lab.rows("SELECT count(*) FROM users")).containsExactly("2");
            assertThat(lab.journal).hasSize(1);
            assertThat(lab.connection.getAutoCommit()).isTrue();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_failing_journal_leaves_what_was_there(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)) {
            assertThatThrownBy(() -> lab.seed(lab.request(), (action, detail, took) -> {
                        throw new SQLException("no journal today");
                    }))
                    .isInstanceOf(FurrowException.class)
                    .hasMessage(
                            "seeding failed: no journal today\n  Rolled back; every table holds what it held before.");
            assertThat(lab.rows("SELECT count(*) FROM users")).containsExactly("0");
            assertThat(lab.connection.getAutoCommit()).isTrue();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void undo_only_clears(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)) {
            lab.seed();

            Seeded result = lab.undo(lab.request());

            assertThat(result.filled()).isEmpty();
            assertThat(lab.rows("SELECT count(*) FROM users")).containsExactly("0");
            assertThat(lab.journal).last().isEqualTo("undo: jokes 0, likes 0, users 0");
            lab.tables("INSERT INTO users (username) VALUES ('first')");
            assertThat(lab.rows("SELECT id FROM users")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void production_clears_as_development_does(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)) {
            lab.seed();

            SeedRequest.Builder production = lab.request().clearing(Clearing.TRUNCATE);
            SeedPlan plan = lab.plan(production);
            lab.seed(production);

            assertThat(plan.statements().get(0))
                    .isEqualTo(
                            product.equals(Product.POSTGRESQL)
                                    ? "TRUNCATE TABLE \"public\".\"likes\", \"public\".\"jokes\", \"public\".\"users\""
                                            + " RESTART IDENTITY CASCADE"
                                    : "DELETE FROM \"likes\"");
            assertThat(lab.rows("SELECT count(*) FROM likes")).containsExactly("2");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void without_clearing_rows_are_added(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)) {
            lab.tables("INSERT INTO users (id, username) VALUES (9, 'old')");

            Seeded result = lab.seed(lab.request().clearing(Clearing.NONE));

            assertThat(result.cleared()).isEmpty();
            assertThat(lab.rows("SELECT count(*) FROM users")).containsExactly("3");
            lab.tables("INSERT INTO users (username) VALUES ('new')");
            assertThat(lab.rows("SELECT max(id) FROM users")).containsExactly("10");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void no_seeds_do_nothing(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)) {
            assertThat(lab.plan().seeds()).isEmpty();
            assertThat(lab.seed().rows()).isZero();
            assertThat(lab.journal).isEmpty();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_million_values_stream(Product product) throws SQLException {
        StringBuilder users = new StringBuilder("id,username\n");
        for (int i = 1; i <= 200_000; i++) {
            users.append(i).append(",\"user\t").append(i).append("\\ é€😀\"\n");
        }
        try (SeedLab lab = SeedLab.on(product, folder).tables(SeedLab.JOKES).file("users.csv", users.toString())) {
            assertThat(lab.seed().rows()).isEqualTo(200_000);

            assertThat(lab.rows("SELECT username FROM users WHERE id = 77777")).containsExactly("user\t77777\\ é€😀");
        }
    }
}
