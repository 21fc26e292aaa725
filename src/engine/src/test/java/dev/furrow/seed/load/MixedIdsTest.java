package dev.furrow.seed.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.schema.Product;
import dev.furrow.seed.SeedLab;
import dev.furrow.testing.EachDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Rows that bring their ids, and rows of the same table that leave them to the database. */
final class MixedIdsTest {
    @TempDir
    Path folder;

    private SeedLab jokes(Product product) throws SQLException {
        return SeedLab.on(product, folder).tables(SeedLab.JOKES);
    }

    private static void seedsTwice(SeedLab lab, String... users) throws SQLException {
        for (int time = 0; time < 2; time++) {
            lab.seed();
            assertThat(lab.rows("SELECT id, username FROM users ORDER BY id")).containsExactly(users);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void rows_of_one_file_leave_out_the_id_by_turns(Product product) throws SQLException {
        try (SeedLab lab = jokes(product).file("users.json", """
                [{"id": 1, "username": "a"}, {"username": "b"}, {"username": "c"}, {"id": 9, "username": "d"}, {"username": "e"}]
                """)) {
            seedsTwice(lab, "1|a", "2|b", "3|c", "9|d", "10|e");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_later_seed_of_the_table_goes_on_after_the_largest_id(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)
                .file("1_users.csv", "id,username\n1,a\n7,b\n")
                .file("2_users.yaml", "- username: c\n")
                .file("3_users.sql", "INSERT INTO users (username) VALUES ('d');")) {
            seedsTwice(lab, "1|a", "7|b", "8|c", "9|d");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void ids_that_statements_brought_count_too(Product product) throws SQLException {
        try (SeedLab lab = jokes(product)
                .file("1_users.sql", "INSERT INTO users (id, username) VALUES (1, 'a'), (2, 'b');")
                .file("2_users.csv", "username\nc\n")) {
            seedsTwice(lab, "1|a", "2|b", "3|c");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_program_brings_rows_and_inserts_some_itself(Product product) throws SQLException {
        try (SeedLab lab = jokes(product).file("Demo.java", """
                /* tables: users, jokes */
                import dev.furrow.operation.*;

                class Demo implements Seeder {
                    public void seed(Rows rows) throws Exception {
                        rows.into("users", "id", "username").row(1, "a");
                        rows.into("jokes", "user_id", "body").row(1, "x");
                        rows.into("users", "username").row("b");
                        rows.into("users", "id", "username").row(5, "c");
                        try (var statement = rows.connection().createStatement()) {
                            statement.execute("INSERT INTO users (username) VALUES ('d')");
                            statement.execute("INSERT INTO users (id, username) VALUES (9, 'e')");
                        }
                        rows.into("users", "username").row("f");
                    }
                }
                """)) {
            seedsTwice(lab, "1|a", "2|b", "5|c", "6|d", "9|e", "10|f");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void rows_that_wait_for_others_are_in_before(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE users (id ${identity}, username VARCHAR(40) NOT NULL UNIQUE,"
                        + " boss_id INTEGER REFERENCES users (id))")
                .file("users.json", """
                        [{"id": 4, "username": "a", "boss_id:users.username": "b"}, {"id": 2, "username": "b"},
                         {"username": "c", "boss_id:users.username": "a"}]
                        """)) {
            lab.seed();

            assertThat(lab.rows("SELECT id, username, boss_id FROM users ORDER BY id"))
                    .containsExactly("2|b|~", "4|a|2", "5|c|4");
        }
    }

    @Test
    void a_partition_takes_the_numbers_of_the_whole() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables("CREATE TABLE logs (id SERIAL, part INTEGER, PRIMARY KEY (id, part)) PARTITION BY LIST (part);"
                        + " CREATE TABLE logs_1 PARTITION OF logs FOR VALUES IN (1)")
                .file("1_logs_1.csv", "id,part\n1,1\n2,1\n")
                .file("2_logs.csv", "part\n1\n")) {
            lab.seed();

            assertThat(lab.rows("SELECT id FROM logs ORDER BY id")).containsExactly("1", "2", "3");
        }
    }
}
