package dev.furrow.seed.format.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.script.Placeholders;
import dev.furrow.seed.SeedLab;
import dev.furrow.seed.Seeded;
import dev.furrow.seed.model.SeedRequest;
import dev.furrow.seed.model.TableRows;
import dev.furrow.testing.EachDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

final class SqlSeedTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EachDatabase
    void statements_fill_several_tables_and_number_from_the_start(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder).tables(SeedLab.JOKES).file("demo.sql", """
            -- the demo data: users and jokes
            --
            -- tables: users, jokes

            BEGIN;
            INSERT INTO users (username) VALUES ('${who};'), ('Marnie {d}');
            INSERT INTO jokes (user_id, body) SELECT id, '${unknown}' FROM users;
            COMMIT;
            """)) {
            SeedRequest.Builder request = lab.request().placeholders(new Placeholders(Map.of(), Map.of("who", "Demo")));

            lab.seed(request);
            Seeded result = lab.seed(request);

            assertThat(result.filled())
                    .containsExactly(new TableRows(lab.table("users"), 2), new TableRows(lab.table("jokes"), 2));
            assertThat(lab.rows("SELECT * FROM users ORDER BY id")).containsExactly("1|Demo;", "2|Marnie {d}");
            assertThat(lab.rows("SELECT * FROM jokes ORDER BY id")).containsExactly("1|1|${unknown}", "2|2|${unknown}");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_failing_statement_has_its_line(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables(SeedLab.JOKES)
                .file(
                        "users.sql",
                        "INSERT INTO users (username) VALUES ('a');\n\n"
                                + "/* twice */ INSERT INTO users (username) VALUES ('a');\n")) {
            assertThatThrownBy(lab::seed)
                    .isInstanceOf(FurrowException.class)
                    .hasMessage(product.equals(Product.POSTGRESQL) ? """
                        seeds/users.sql:3: duplicate key value violates unique constraint "users_username_key" (SQLSTATE 23505)
                          INSERT INTO users (username) VALUES ('a')
                          Key (username)=(a) already exists.
                          Rolled back; every table holds what it held before.\
                        """ : """
                            seeds/users.sql:3: UNIQUE constraint failed: users.username (SQLITE_CONSTRAINT_UNIQUE)
                              INSERT INTO users (username) VALUES ('a')
                              Rolled back; every table holds what it held before.\
                            """);
            assertThat(lab.rows("SELECT count(*) FROM users")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_statement_may_refer_to_nothing_no_longer_than_the_run(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables(SeedLab.JOKES)
                .file("jokes.sql", "INSERT INTO jokes (user_id) VALUES (7);")) {
            assertThatThrownBy(lab::seed)
                    .isInstanceOf(FurrowException.class)
                    .hasMessage(product.equals(Product.POSTGRESQL) ? """
                        seeds/jokes.sql:1: insert or update on table "jokes" violates foreign key constraint "jokes_user_id_fkey" (SQLSTATE 23503)
                          INSERT INTO jokes (user_id) VALUES (7)
                          Key (user_id)=(7) is not present in table "users".
                          Rolled back; every table holds what it held before.\
                        """ : """
                            seeds/jokes.sql: a row of jokes refers to nothing: no row of users has id like that (SQLITE_CONSTRAINT_FOREIGNKEY)
                              jokes (user_id) refers to users (id)
                              Rolled back; every table holds what it held before.\
                            """);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void transactions_of_its_own_are_refused(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables(SeedLab.JOKES)
                .file("users.sql", "INSERT INTO users (username) VALUES ('a');\nCOMMIT;\nSELECT 1;\n")) {
            assertThatThrownBy(lab::plan).hasMessage("""
                seeds/users.sql:2: "COMMIT" begins or ends a transaction, and the seed runs inside one
                  Take it out; BEGIN and COMMIT may stand around all statements of the seed, nowhere else.\
                """);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void commands_of_psql_are_refused_before_anything_runs(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables(SeedLab.JOKES)
                .file("users.sql", "INSERT INTO users (username) VALUES ('a');\n\\dt\n")) {
            assertThatThrownBy(lab::plan).hasMessage("""
                seeds/users.sql:2: \\dt is a command of psql, not SQL
                  Take the line out, or say in SQL what it does.\
                """);
        }
    }

    @Test
    void copy_blocks_work_on_postgres_and_their_errors_have_their_line() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables(SeedLab.JOKES)
                .file("users.sql", "COPY users (id, username) FROM stdin;\n1\tDemo\n2\tMarnie\n\\.\n")) {
            lab.seed();
            assertThat(lab.rows("SELECT * FROM users ORDER BY id")).containsExactly("1|Demo", "2|Marnie");

            lab.file("users.sql", "COPY users (id, username) FROM stdin;\n1\tDemo\nx\tMarnie\n\\.\n");
            assertThatThrownBy(lab::seed).hasMessage("""
                seeds/users.sql:3: invalid input syntax for type integer: "x" (SQLSTATE 22P02)
                  COPY users (id, username) FROM stdin
                  Rolled back; every table holds what it held before.\
                """);
            assertThat(lab.rows("SELECT count(*) FROM users")).containsExactly("2");
            assertThat(lab.connection.getAutoCommit()).isTrue();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_no_transaction_can_hold_belongs_into_a_revision(Product product) throws SQLException {
        boolean sqlite = product.equals(Product.SQLITE);
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE users (username VARCHAR(40))")
                .file("users.sql", "INSERT INTO users (username) VALUES ('a');\nVACUUM;\n")) {
            assertThatThrownBy(lab::seed)
                    .hasMessage("seeds/users.sql:2: "
                            + (sqlite
                                    ? "cannot VACUUM from within a transaction (SQLITE_ERROR)"
                                    : "VACUUM cannot run inside a transaction block (SQLSTATE 25001)")
                            + "\n"
                            + "  VACUUM\n"
                            + "  Rolled back; every table holds what it held before.\n"
                            + "  All seeds share one transaction: have this in a revision, with transaction:false"
                            + " after its -- migrate:up.");
        }
    }

    @Test
    void a_procedure_that_commits_belongs_into_a_revision() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables("CREATE TABLE users (username VARCHAR(40));"
                        + " CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$")
                .file("users.sql", "CALL p();\n")) {
            assertThatThrownBy(lab::seed).hasMessage("""
                seeds/users.sql:1: invalid transaction termination (SQLSTATE 2D000)
                  CALL p()
                  Rolled back; every table holds what it held before.
                  A procedure that commits, or rolls back, ends the transaction that it is called in.
                  All seeds share one transaction: have this in a revision, with transaction:false after its -- migrate:up.\
                """);
        }
    }
}
