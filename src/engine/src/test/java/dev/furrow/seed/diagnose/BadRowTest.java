package dev.furrow.seed.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.seed.SeedLab;
import dev.furrow.testing.EachDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BadRowTest {
    private static final String ROLLED_BACK = "\n  Rolled back; every table holds what it held before.";

    @TempDir
    Path folder;

    private String failure(SeedLab lab) {
        return String.valueOf(
                catchThrowableOfType(FurrowException.class, lab::seed).getMessage());
    }

    private void fails(Product product, String file, String text, String onPostgres, String onSqlite)
            throws SQLException {
        failsWith(product, file, text, onPostgres + ROLLED_BACK, onSqlite + ROLLED_BACK);
    }

    private void failsWith(Product product, String file, String text, String onPostgres, String onSqlite)
            throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables(SeedLab.JOKES)
                .tables(
                        "CREATE TABLE notes (id INTEGER PRIMARY KEY, score SMALLINT CONSTRAINT positive CHECK (score > 0),"
                                + " price NUMERIC(5, 2), done BOOLEAN NOT NULL DEFAULT FALSE)")
                .file("users.csv", "id,username\n1,Demo\n2,Marnie\n")
                .file("jokes.csv", "id,user_id,body\n1,1,x\n")
                .file(file, text)) {
            assertThat(failure(lab)).isEqualTo(product.equals(Product.POSTGRESQL) ? onPostgres : onSqlite);
            assertThat(lab.rows("SELECT count(*) FROM users")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_row_that_refers_to_nothing(Product product) throws SQLException {
        fails(
                product,
                "likes.csv",
                "# what the demo user likes\n#\n# after: users\nuser_id,joke_id\n1,1\n\n\"99\",1\n98,1\n",
                """
                seeds/likes.csv:7: user_id "99": no row of users has id like that (SQLSTATE 23503)
                  likes_user_id_fkey: likes (user_id) refers to users (id)
                  Key (user_id)=(99) is not present in table "users".""",
                """
                seeds/likes.csv:7: user_id "99": no row of users has id like that (SQLITE_CONSTRAINT_FOREIGNKEY)
                  likes (user_id) refers to users (id)
                  1 more row refers to nothing.""");
    }

    @ParameterizedTest
    @EachDatabase
    void a_key_that_is_there_already(Product product) throws SQLException {
        fails(product, "users.csv", "id,username\n1,\"De\nmo\"\n2,Marnie\n3,Marnie\n", """
                seeds/users.csv:5: username "Marnie": duplicate key value violates unique constraint "users_username_key" (SQLSTATE 23505)
                  Key (username)=(Marnie) already exists.
                  users: UNIQUE (username)""", """
                seeds/users.csv:5: username "Marnie": UNIQUE constraint failed: users.username (SQLITE_CONSTRAINT_UNIQUE)
                  users: UNIQUE (username)""");
    }

    @ParameterizedTest
    @EachDatabase
    void a_text_in_a_number(Product product) throws SQLException {
        fails(product, "users.csv", "id,username\n1,Demo\nabc,Marnie\n", """
                seeds/users.csv:3: id "abc" is no integer
                  users.id is integer NOT NULL""", """
                seeds/users.csv:3: id "abc" is no integer
                  users.id is INTEGER NOT NULL""");
    }

    @ParameterizedTest
    @EachDatabase
    void a_text_that_is_too_long(Product product) throws SQLException {
        fails(
                product,
                "users.csv",
                "id,username\n1,Demo\n2," + "é".repeat(41) + "\n",
                "seeds/users.csv:3: username \"" + "é".repeat(41)
                        + "\": value too long for type character varying(40) (SQLSTATE 22001)\n"
                        + "  users.username is character varying(40) NOT NULL",
                "seeds/users.csv:3: username \"" + "é".repeat(41) + "\" is longer than 40 characters\n"
                        + "  users.username is VARCHAR(40) NOT NULL");
    }

    @ParameterizedTest
    @EachDatabase
    void a_number_out_of_range(Product product) throws SQLException {
        fails(product, "notes.csv", "id,price\n1,999.994\n2,999.995\n", """
                seeds/notes.csv:3: price "999.995": numeric field overflow (SQLSTATE 22003)
                  A field with precision 5, scale 2 must round to an absolute value less than 10^3.
                  notes.price is numeric(5,2)""", """
                seeds/notes.csv:3: price "999.995" has more than 3 digits before the point
                  notes.price is NUMERIC(5, 2)""");
    }

    @ParameterizedTest
    @EachDatabase
    void neither_true_nor_false(Product product) throws SQLException {
        fails(product, "notes.csv", "id,done\n1,Yes\n2,off\n3,perhaps\n", """
                seeds/notes.csv:4: done "perhaps": invalid input syntax for type boolean: "perhaps" (SQLSTATE 22P02)
                  notes.done is boolean NOT NULL""", """
                seeds/notes.csv:4: done "perhaps" is neither true nor false
                  notes.done is BOOLEAN NOT NULL""");
    }

    @ParameterizedTest
    @EachDatabase
    void null_where_none_may_be(Product product) throws SQLException {
        failsWith(product, "users.csv", "id,username\n1,\"\"\n2,\n", """
                seeds/users.csv:3: username NULL: null value in column "username" of relation "users" violates not-null constraint (SQLSTATE 23502)
                  Failing row contains (2, null).
                  users.username is character varying(40) NOT NULL
                  Rolled back; every table holds what it held before.""", """
                seeds/users.csv:3: username NULL: every row needs a value
                  users.username is VARCHAR(40) NOT NULL
                  Rolled back; every table holds what it held before.
                  An empty text is written "".""");
    }

    @ParameterizedTest
    @EachDatabase
    void a_check_that_fails(Product product) throws SQLException {
        fails(product, "notes.csv", "id,score\n1,1\n2,-1\n", """
                seeds/notes.csv:3: new row for relation "notes" violates check constraint "positive" (SQLSTATE 23514)
                  Failing row contains (2, -1, null, f).
                  notes: CHECK (score > 0)""", """
                seeds/notes.csv:3: score "-1": CHECK constraint failed: positive (SQLITE_CONSTRAINT_CHECK)
                  notes: CHECK (score > 0)""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a INTEGER, b INTEGER, CHECK ( a < b )                       | a "5", b "3" | a < b | a < b
            a INTEGER, b INTEGER, CONSTRAINT "The Order" CHECK(a<b)     | a "5", b "3" | The Order | a<b
            a INTEGER, b INTEGER CONSTRAINT named CHECK ("b" > (2+2))   | b "3" | named | "b" > (2+2)
            a INTEGER CHECK (a > 0), b INTEGER CHECK (b IN (1, 2))      | b "3" | b IN (1, 2) | b IN (1, 2)
            """)
    void a_check_of_sqlite_is_told_with_values_and_rule(String columns, String values, String said, String rule)
            throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder)
                .tables("CREATE TABLE pairs (" + columns + ")")
                .file("pairs.csv", "a,b\n5,3\n")) {
            assertThat(failure(lab))
                    .isEqualTo("seeds/pairs.csv:2: " + values + ": CHECK constraint failed: " + said
                            + " (SQLITE_CONSTRAINT_CHECK)\n  pairs: CHECK (" + rule + ")" + ROLLED_BACK);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_row_with_another_number_of_values(Product product) throws SQLException {
        String message = """
                seeds/users.csv:3: 3 values for 2 columns
                  Rolled back; every table holds what it held before.
                  A comma or a line end inside a value needs quotes around the value.""";
        failsWith(product, "users.csv", "id,username\n1,Demo\n2,Marnie,x\n", message, message);
    }

    @ParameterizedTest
    @EachDatabase
    void a_quote_without_end(Product product) throws SQLException {
        String message = """
                seeds/users.csv:3: is not CSV: unclosed quoted field at end of input
                  Rolled back; every table holds what it held before.
                  Inside quotes a quote is written twice:  "she said ""yes""\"""";
        failsWith(product, "users.csv", "id,username\n1,Demo\n2,\"Marnie\n3,x\n", message, message);
    }

    @ParameterizedTest
    @EachDatabase
    void an_error_in_a_later_batch_has_its_line(Product product) throws SQLException {
        StringBuilder users = new StringBuilder("id,username\n");
        for (int i = 1; i <= 5000; i++) {
            users.append(i == 4321 ? 4000 : i).append(",u").append(i).append('\n');
        }
        fails(product, "users.csv", users.toString(), """
                seeds/users.csv:4322: id "4000": duplicate key value violates unique constraint "users_pkey" (SQLSTATE 23505)
                  Key (id)=(4000) already exists.
                  users: PRIMARY KEY (id)""", """
                seeds/users.csv:4322: id "4000": UNIQUE constraint failed: users.id (SQLITE_CONSTRAINT_PRIMARYKEY)
                  users: PRIMARY KEY (id)""");
    }

    @Test
    void rows_that_do_more_than_come_in_are_told_apart() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder)
                .tables(
                        "CREATE TABLE log (note TEXT);"
                                + " CREATE TABLE seen (id INTEGER PRIMARY KEY, body TEXT, CHECK (body <> 'bad'));"
                                + " CREATE TRIGGER told AFTER INSERT ON seen BEGIN INSERT INTO log VALUES (new.body), (new.body); END;"
                                + " CREATE TABLE once (id INTEGER PRIMARY KEY, name TEXT UNIQUE ON CONFLICT IGNORE, n INTEGER CHECK (n > 0))")
                .file("seen.csv", "id,body\n1,a\n2,b\n3,bad\n4,d\n")) {
            assertThat(failure(lab)).isEqualTo("""
                            seeds/seen.csv:4: body "bad": CHECK constraint failed: body <> 'bad' (SQLITE_CONSTRAINT_CHECK)
                              seen: CHECK (body <> 'bad')""" + ROLLED_BACK);

            lab.file("seen.csv", "id,body\n").file("once.csv", "id,name,n\n1,a,1\n2,a,1\n3,c,-1\n4,d,1\n");
            assertThat(failure(lab)).isEqualTo("""
                            seeds/once.csv:4: n "-1": CHECK constraint failed: n > 0 (SQLITE_CONSTRAINT_CHECK)
                              once: CHECK (n > 0)""" + ROLLED_BACK);
        }
    }

    @Test
    void text_that_is_not_utf8() throws Exception {
        try (SeedLab lab =
                SeedLab.on(Product.SQLITE, folder).tables(SeedLab.JOKES).file("users.csv", "id,username\n1,x\n")) {
            Files.write(lab.path("users.csv"), "id,username\n1,x\n2,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

            assertThat(failure(lab)).isEqualTo("""
                            seeds/users.csv:3: is not text in UTF-8
                              Save it in UTF-8, or convert it:  iconv -f LATIN1 -t UTF-8 seeds/users.csv
                              A file that isn't a script or a seed gets a name that begins with _ or ends otherwise.""");
        }
    }

    private void isRefused(String tables, String rows, String message) throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder).tables(tables).file("t.csv", rows)) {
            assertThat(failure(lab)).isEqualTo(message);
        }
    }

    @Test
    void a_duplicate_that_is_found_at_the_commit() throws SQLException {
        isRefused(
                "CREATE TABLE t (id INTEGER CONSTRAINT once UNIQUE DEFERRABLE INITIALLY DEFERRED)",
                "id\n1\n2\n1\n",
                """
                        seeds/t.csv:4: id "1": duplicate key value violates unique constraint "once" (SQLSTATE 23505)
                          Key (id)=(1) already exists.
                          t: UNIQUE (id)
                          Rolled back; every table holds what it held before.""");
    }

    @Test
    void a_duplicate_that_is_found_when_all_rows_of_a_file_are_in() throws SQLException {
        isRefused(
                "CREATE TABLE t (a INTEGER, b TEXT, CONSTRAINT once UNIQUE (a, b) DEFERRABLE)",
                "b,a\nx,1\ny,1\nx,1\nx,2\n",
                """
                        seeds/t.csv:4: b "x", a "1": duplicate key value violates unique constraint "once" (SQLSTATE 23505)
                          Key (a, b)=(1, x) already exists.
                          t: UNIQUE (a, b)
                          Rolled back; every table holds what it held before.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " DEFERRABLE INITIALLY DEFERRED"})
    void a_key_that_is_null_in_part(String deferred) throws SQLException {
        isRefused(
                "CREATE TABLE p (a INTEGER, b INTEGER, PRIMARY KEY (a, b)); CREATE TABLE t (a INTEGER, b INTEGER,"
                        + " CONSTRAINT whole FOREIGN KEY (a, b) REFERENCES p MATCH FULL" + deferred + ")",
                "a,b\n,\n1,\n",
                """
                        seeds/t.csv:3: a "1", b NULL: insert or update on table "t" violates foreign key constraint "whole" (SQLSTATE 23503)
                          MATCH FULL does not allow mixing of null and nonnull key values.
                          t: FOREIGN KEY (a, b) REFERENCES p (a, b)
                          Rolled back; every table holds what it held before.""");
    }

    @Test
    void rows_that_exclude_each_other_and_are_looked_at_in_the_end() throws SQLException {
        isRefused(
                "CREATE TABLE t (during INT4RANGE, CONSTRAINT apart EXCLUDE USING gist (during WITH &&) DEFERRABLE INITIALLY DEFERRED)",
                "during\n\"[1,5)\"\n\"[7,9)\"\n\"[3,8)\"\n",
                """
                        seeds/t.csv:4: during "[3,8)": conflicting key value violates exclusion constraint "apart" (SQLSTATE 23P01)
                          Key (during)=([3,8)) conflicts with existing key (during)=([1,5)).
                          t: EXCLUDE (during)
                          Rolled back; every table holds what it held before.""");
    }

    @Test
    void rows_of_which_the_database_shows_other_values_than_the_file_have_the_file() throws SQLException {
        isRefused(
                "CREATE TABLE t (during INT4RANGE, CONSTRAINT apart EXCLUDE USING gist (during WITH &&) DEFERRABLE INITIALLY DEFERRED)",
                "during\n\"[1,4]\"\n\"[3,7]\"\n",
                """
                        seeds/t.csv: conflicting key value violates exclusion constraint "apart" (SQLSTATE 23P01)
                          Key (during)=([3,8)) conflicts with existing key (during)=([1,5)).
                          t: constraint apart
                          Rolled back; every table holds what it held before.""");
    }

    @Test
    void a_trigger_that_waits_for_the_end_has_its_file_and_its_name() throws SQLException {
        String trigger = """
                CREATE TABLE t (id INTEGER); CREATE TABLE beside (id INTEGER);
                CREATE FUNCTION small() RETURNS trigger LANGUAGE plpgsql AS
                  $$ BEGIN IF NEW.id > 9 THEN RAISE EXCEPTION '% is large', NEW.id; END IF; RETURN NULL; END $$;
                CREATE CONSTRAINT TRIGGER "Smallness" AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
                  EXECUTE FUNCTION small();
                """;
        String message = """
                10 is large (SQLSTATE P0001)
                  t: CONSTRAINT TRIGGER Smallness
                """;
        isRefused(
                trigger,
                "id\n1\n10\n",
                "seeds/t.csv: " + message + "  Rolled back; every table holds what it held before.");
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables(trigger)
                .file("more.sql", "-- tables: t\nINSERT INTO t VALUES (1);\n")) {
            assertThat(failure(lab))
                    .isEqualTo(message + "  Its rows come from seeds/more.sql and seeds/t.csv.\n"
                            + "  Rolled back; every table holds what it held before.");
        }
    }
}
