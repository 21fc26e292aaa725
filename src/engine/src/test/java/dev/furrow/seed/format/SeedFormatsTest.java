package dev.furrow.seed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.seed.EndedTransactionException;
import dev.furrow.seed.SeedLab;
import dev.furrow.seed.model.Clearing;
import dev.furrow.seed.model.TableRows;
import dev.furrow.testing.EachDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeedFormatsTest {
    private static final String NOTES = """
        CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT DEFAULT 'nothing', stars INTEGER, done BOOLEAN);
        """;

    @TempDir
    Path folder;

    private SeedLab lab(Product product) throws SQLException {
        return SeedLab.on(product, folder);
    }

    private void fills(Product product, String file, String text, String... rows) throws SQLException {
        try (SeedLab lab = lab(product).tables(NOTES).file(file, text)) {
            lab.seed();
            assertThat(lab.rows("SELECT id, body, stars, CASE WHEN done THEN 'yes' WHEN NOT done THEN 'no' END"
                            + " FROM notes ORDER BY id"))
                    .containsExactly(rows);
        }
    }

    private void refuses(Product product, String file, String text, String message) throws SQLException {
        try (SeedLab lab = lab(product).tables(NOTES).file(file, text)) {
            assertThat(catchThrowableOfType(FurrowException.class, lab::seed).getMessage())
                    .isEqualTo(message.replace("ROLLED", "Rolled back; every table holds what it held before."));
            assertThat(lab.heard.isEmpty()).isNotEqualTo(message.contains("ROLLED"));
        }
    }

    @ParameterizedTest
    @EachDatabase
    void csv_has_a_delimiter_and_words_for_null(Product product) throws SQLException {
        fills(
                product,
                "notes.csv",
                "# delimiter: semicolon\n"
                        + "# null: n/a\n"
                        + "id;body;stars;done\n"
                        + "1;a,b;n/a;yes\n"
                        + "2;\"n/a\";3;off\n"
                        + "3;;;\n"
                        + "4;\"\";0;t\n",
                "1|a,b|~|yes",
                "2|n/a|3|no",
                "3|~|~|~",
                "4||0|yes");
    }

    @ParameterizedTest
    @EachDatabase
    void csv_takes_the_word_of_copy_for_null(Product product) throws SQLException {
        fills(product, "notes.csv", "id,body,stars,done\n1,\\N,\\N,\\N\n2,\"\\N\",1,1\n", "1|~|~|~", "2|\\N|1|yes");
    }

    @ParameterizedTest
    @EachDatabase
    void json_is_an_array_of_rows_that_may_leave_columns_out(Product product) throws SQLException {
        fills(
                product,
                "notes.json",
                """
                [
                  {"id": 1, "body": "tab\\t, line\\n, \\"é\\" and \\\\N", "stars": 5, "done": true},
                  {"id": 2},
                  {"done": false, "id": 3, "body": null},
                  {"id": 4, "stars": 1, "body": ""}
                ]
                """,
                "1|tab\t, line\n, \"é\" and \\N|5|yes",
                "2|nothing|~|~",
                "3|~|~|no",
                "4||1|~");
    }

    @ParameterizedTest
    @CsvSource({"postgresql,jsonl", "postgresql,ndjson", "postgresql,json", "sqlite,jsonl", "sqlite,json"})
    void json_may_be_rows_line_by_line(Product product, String ending) throws SQLException {
        fills(
                product,
                "notes." + ending,
                "{\"id\": 1, \"body\": \"x\"}\n\n{\"id\": 2, \"body\": \"y\", \"stars\": 2}\n",
                "1|x|~|~",
                "2|y|2|~");
    }

    @ParameterizedTest
    @EachDatabase
    void yaml_is_a_sequence_of_rows(Product product) throws SQLException {
        fills(product, "notes.yaml", """
            # the first notes
            - id: 1
              body: |
                two
                lines
              stars: 007
              done: True
            - {id: 2, body: "null", stars: ~}
            - id: 3
              body: null
              done: no
            - id: 4
            """, "1|two\nlines\n|7|yes", "2|null|~|~", "3|~|~|no", "4|nothing|~|~");
    }

    @ParameterizedTest
    @CsvSource({"postgresql,json", "postgresql,yml", "sqlite,json", "sqlite,yml"})
    void one_file_may_hold_tables_which_are_filled_in_the_order_of_their_keys(Product product, String ending)
            throws SQLException {
        String json = """
            {"likes": [{"user_id": 1, "joke_id": 1}],
             "users": [{"id": 1, "username": "Demo"}],
             "jokes": [{"id": 1, "user_id": 1, "body": "x"}]}
            """;
        String yaml = """
            likes:
            - {user_id: 1, joke_id: 1}
            users:
            - {id: 1, username: Demo}
            jokes:
            - {id: 1, user_id: 1, body: x}
            """;
        try (SeedLab lab =
                lab(product).tables(SeedLab.JOKES).file("all." + ending, ending.equals("json") ? json : yaml)) {
            lab.seed();
            assertThat(lab.heard)
                    .containsExactly(
                            "cleared [likes, jokes, users]",
                            "users begins",
                            "users [users=1]",
                            "jokes begins",
                            "jokes [jokes=1]",
                            "likes begins",
                            "likes [likes=1]");
            assertThat(lab.rows("SELECT username, body FROM likes JOIN users ON users.id = likes.user_id"
                            + " JOIN jokes ON jokes.id = joke_id"))
                    .containsExactly("Demo|x");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void java_brings_rows_in_every_way(Product product) throws SQLException {
        fills(
                product,
                "Notes.java",
                """
                import static dev.furrow.operation.Ddl.*;
                import dev.furrow.operation.*;
                import java.util.stream.IntStream;

                class Notes implements Seeder {
                  public void seed(Rows rows) throws Exception {
                    RowsInto notes = rows.into("notes", "id", "body", "stars", "done").row(1, "first", null, true);
                    rows.into("notes").set("id", 2).add().set("id", 3).set("body", rows.environment()).add();
                    try (var found = rows.connection().createStatement().executeQuery("SELECT count(*) FROM notes")) {
                      found.next();
                      int count = found.getInt(1);
                      notes.rows(IntStream.range(0, 2).mapToObj(i -> row(count + 1 + i, "n" + i, i, false)));
                    }
                  }
                }
                """,
                "1|first|~|yes",
                "2|nothing|~|~",
                "3|development|~|~",
                "4|n0|0|no",
                "5|n1|1|no");
    }

    @ParameterizedTest
    @EachDatabase
    void java_that_fails_says_where_and_leaves_nothing(Product product) throws SQLException {
        try (SeedLab lab = lab(product).tables(NOTES).file("Notes.java", """
            import dev.furrow.operation.*;
            class Notes implements Seeder {
              public void seed(Rows rows) {
                rows.into("notes", "id").row(1);
                rows.into("notes", "id").row(1, 2);
              }
            }
            """)) {
            assertThat(catchThrowableOfType(FurrowException.class, lab::seed).getMessage())
                    .isEqualTo("""
                        seeds/Notes.java:5: a row for notes has 2 values for 1 columns
                          The columns are id.
                          Rolled back; every table holds what it held before.\
                        """);
            assertThat(lab.rows("SELECT count(*) FROM notes")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void java_that_does_not_compile_clears_nothing(Product product) throws SQLException {
        try (SeedLab lab = lab(product).tables(NOTES).file("Notes.java", "class Notes implements Seeder {}\n")) {
            assertThat(catchThrowableOfType(FurrowException.class, lab::seed).getMessage())
                    .isEqualTo("""
                        seeds/Notes.java:1:24: cannot find symbol
                          symbol: class Seeder
                          A script sees dev.furrow.operation, the JDK and the dependencies.\
                        """);
            assertThat(lab.heard).isEmpty();
        }
    }

    @Test
    void a_bad_row_of_a_program_is_named_by_its_number() throws SQLException {
        try (SeedLab lab = lab(Product.POSTGRESQL).tables(NOTES).file("Notes.java", """
            import dev.furrow.operation.*;
            class Notes implements Seeder {
              public void seed(Rows rows) {
                rows.into("notes", "id").row(1).row("two");
              }
            }
            """)) {
            assertThat(catchThrowableOfType(FurrowException.class, lab::seed).getMessage())
                    .isEqualTo("""
                        seeds/Notes.java: row 2 of notes: id "two" is no integer
                          notes.id is integer NOT NULL
                          Rolled back; every table holds what it held before.\
                        """);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        notes.json  | ``                           | notes.json: is empty~A table without rows is an empty array:  []
        notes.json  | `{"notes": [{"id": 1}`       | notes.json:1: is not JSON: unexpected end-of-input: expected close marker for Array
        notes.json  | `[{"id": 1}, 2]`             | notes.json:1: a row is an object, and this is a single value~ROLLED~[{"id": 1, "username": "Demo"}] are the rows of one table, {"users": [...], "jokes": [...]} those of several.
        notes.json  | `[{"id": 1, "id": 2}]`       | notes.json:1: duplicate column "id" in this row~Leave one of them out.
        notes.json  | `[{}]`                       | notes.json:1: this row names no column~A row names at least one:  id: 1
        notes.json  | `{}`                         | notes.json: names no table~It holds them by name:  {"users": [...]}
        notes.yaml  | ``                           | notes.yaml: is empty~A table without rows is an empty sequence:  []
        notes.yaml  | `- id: 1\n- 2`               | notes.yaml:2: a row is a mapping, and this is a single value~ROLLED~A row begins with a dash:  - username: Demo
        notes.yaml  | `- id: &a 1\n- id: *a`       | notes.yaml:2: an alias isn't read here: *a~ROLLED~Write the value out.
        notes.yaml  | `- id: 1\n---\n- id: 2`      | notes.yaml:2: a second document begins here~ROLLED~Put the tables into one mapping, each under its name.
        notes.yaml  | `- id: [1`                   | notes.yaml:1: is not YAML: expected ',' or ']', but got <stream end>
        notes.json  | `{"notes": []}\n{"notes": []}` | notes.json:2: something follows the object of tables~A file holds one.~Of rows one after the other, none begins with an array.
        notes.json  | `// one\n[]`                | notes.json:1: is not JSON: unexpected character ('/' (code 47)): maybe a (non-standard) comment?
        notes.json  | `[{"id": NaN}]`             | notes.json:1: is not JSON: non-standard token 'NaN'
        notes.json  | `[{"id": 1},]`              | notes.json:1: is not JSON: unexpected character (']' (code 93)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')~ROLLED
        notes.yaml  | `- ? [a]\n  : 1`            | notes.yaml:1: a key is a plain word
        notes.yaml  | `- id: 1\n→body: x`         | notes.yaml:2: is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)
        notes.csv   | `# delimiter: ab\nid`        | notes.csv:1: delimiter: "ab" can't stand between two values~It is one character, or: comma, semicolon, tab, pipe.
        """)
    void what_is_not_of_its_format_is_refused(String file, String text, String message) throws SQLException {
        refuses(
                Product.SQLITE,
                file,
                text == null ? "" : text.replace("\\n", "\n").replace("→", "\t"),
                "seeds/" + message.replace("~", "\n  "));
    }

    @ParameterizedTest
    @EachDatabase
    void an_unknown_column_of_a_later_row_is_named_with_its_line(Product product) throws SQLException {
        try (SeedLab lab =
                lab(product).tables(NOTES).file("notes.json", "[\n{\"id\": 1},\n{\"id\": 2, \"text\": \"x\"}\n]\n")) {
            assertThat(catchThrowableOfType(FurrowException.class, lab::seed).getMessage())
                    .isEqualTo("""
                        seeds/notes.json:3: notes has no column "text"
                          It has: id, body, stars, done
                          Rolled back; every table holds what it held before.\
                        """);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_value_that_does_not_fit_is_named_with_its_own_line(Product product) throws SQLException {
        try (SeedLab lab =
                lab(product).tables(NOTES).file("notes.yaml", "- id: 1\n- id: 2\n  body: x\n  stars: many\n")) {
            String why = product.equals(Product.POSTGRESQL)
                    ? " is no integer\n  notes.stars is integer"
                    : " is no integer\n  notes.stars is INTEGER";
            assertThat(catchThrowableOfType(FurrowException.class, lab::seed).getMessage())
                    .isEqualTo("seeds/notes.yaml:4: stars \"many\"" + why
                            + "\n  Rolled back; every table holds what it held before.");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_program_that_commits_is_told_what_that_breaks(Product product) throws SQLException {
        try (SeedLab lab = lab(product).tables(NOTES).file("Notes.java", """
            import dev.furrow.operation.*;
            class Notes implements Seeder {
              public void seed(Rows rows) throws Exception {
                rows.into("notes", "id").row(1);
                rows.connection().createStatement().execute("COMMIT");
              }
            }
            """)) {
            assertThat(catchThrowableOfType(EndedTransactionException.class, lab::seed)
                            .getMessage())
                    .isEqualTo("""
                        seeds/Notes.java: the program committed or rolled back the transaction that all seeds share
                          What it committed stays, so tables may hold a part of the seeds.
                          Leave out COMMIT and ROLLBACK, then seed again.\
                        """);
            assertThat(lab.rows("SELECT id FROM notes")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_program_that_commits_and_then_fails_is_not_said_to_be_rolled_back(Product product) throws SQLException {
        try (SeedLab lab = lab(product).tables(NOTES).file("Notes.java", """
            import dev.furrow.operation.*;
            class Notes implements Seeder {
              public void seed(Rows rows) throws Exception {
                rows.into("notes", "id").row(1);
                rows.connection().createStatement().execute("COMMIT");
                throw new IllegalStateException("afterwards");
              }
            }
            """)) {
            assertThat(catchThrowableOfType(EndedTransactionException.class, lab::seed))
                    .hasMessage("""
                        seeds/Notes.java: the program committed or rolled back the transaction that all seeds share
                          What it committed stays, so tables may hold a part of the seeds.
                          Leave out COMMIT and ROLLBACK, then seed again.\
                        """)
                    .hasRootCauseMessage("afterwards");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_programs_connection_refuses_to_commit(Product product) throws SQLException {
        try (SeedLab lab = lab(product).tables(NOTES).file("Notes.java", """
            import dev.furrow.operation.*;
            class Notes implements Seeder {
              public void seed(Rows rows) throws Exception {
                rows.into("notes", "id").row(1);
                rows.connection().setAutoCommit(true);
              }
            }
            """)) {
            assertThat(catchThrowableOfType(FurrowException.class, lab::seed)).hasMessage("""
                seeds/Notes.java:5: the script threw java.lang.IllegalStateException: setAutoCommit() is the run's: all seeds share one transaction; throw an exception to undo it
                  Rolled back; every table holds what it held before.\
                """);
            assertThat(lab.rows("SELECT id FROM notes")).isEmpty();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_row_that_was_begun_and_never_added_is_an_error(Product product) throws SQLException {
        try (SeedLab lab = lab(product).tables(NOTES).file("Notes.java", """
            import dev.furrow.operation.*;
            class Notes implements Seeder {
              public void seed(Rows rows) {
                rows.into("notes").set("id", 1).add().set("id", 2);
              }
            }
            """)) {
            assertThat(catchThrowableOfType(FurrowException.class, lab::seed)).hasMessage("""
                seeds/Notes.java: 1 row was begun with set(...) and not added
                  Rolled back; every table holds what it held before.
                  After the last set(...) of a row stands .add().\
                """);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void infinity_of_yaml_goes_where_the_column_holds_it(Product product) throws SQLException {
        try (SeedLab lab = lab(product)
                .tables("CREATE TABLE t (r REAL, f DOUBLE PRECISION, n NUMERIC, v VARCHAR(9), q TEXT)")
                .file("t.yaml", """
                    - {r: .inf, f: -.Inf, n: +.INF, v: .inf, q: ".nan"}
                    """)) {
            lab.seed();

            boolean postgres = product.equals(Product.POSTGRESQL);
            assertThat(lab.rows("SELECT * FROM t"))
                    .containsExactly(postgres ? "Infinity|-Infinity|Infinity|.inf|.nan" : "Inf|-Inf|Inf|.inf|.nan");
        }
    }

    @Test
    void what_is_no_number_goes_where_postgresql_holds_it() throws SQLException {
        try (SeedLab lab = lab(Product.POSTGRESQL)
                .tables("CREATE TABLE t (r REAL, f DOUBLE PRECISION, n NUMERIC(3, 1), a DOUBLE PRECISION[], v TEXT)")
                .file("t.yaml", "- {r: .nan, f: .NaN, n: .NAN, a: [.inf, -.inf, .nan, 1.5, null], v: .nan}\n")) {
            lab.seed();

            assertThat(lab.rows("SELECT * FROM t"))
                    .containsExactly("NaN|NaN|NaN|{Infinity,-Infinity,NaN,1.5,NULL}|.nan");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        SQLITE     | REAL          | .nan      | ".nan" can't be kept by SQLite
        SQLITE     | NUMERIC       | .nan      | ".nan" can't be kept by SQLite
        SQLITE     | NUMERIC(5, 2) | .inf      | ".inf" has more than 3 digits before the point
        SQLITE     | INTEGER       | -.inf     | "-.inf" is no integer
        SQLITE     | BOOLEAN       | .nan      | ".nan" is neither true nor false
        SQLITE     | DATE          | .inf      | ".inf" is no date like 2026-11-21
        SQLITE     | JSON TEXT     | .inf      | ".inf" is no JSON
        SQLITE     | JSON TEXT     | [1, .inf] | "[1,Infinity]" is no JSON
        POSTGRESQL | NUMERIC(5, 2) | .inf      | ".inf": numeric field overflow (SQLSTATE 22003)
        POSTGRESQL | INTEGER       | -.inf     | "-.inf" is no integer
        POSTGRESQL | BOOLEAN       | .nan      | ".nan": invalid input syntax for type boolean: ".nan" (SQLSTATE 22P02)
        POSTGRESQL | DATE          | .inf      | ".inf" is no date like 2026-11-21
        POSTGRESQL | JSONB         | .inf      | ".inf": invalid input syntax for type json (SQLSTATE 22P02)
        POSTGRESQL | JSONB         | [1, .inf] | "[1,Infinity]": invalid input syntax for type json (SQLSTATE 22P02)
        POSTGRESQL | INTEGER[]     | [1, .nan] | "[1,NaN]" is no integer
        """)
    void infinity_of_yaml_is_refused_where_no_column_holds_it(String database, String type, String value, String why)
            throws SQLException {
        Product product = database.equals("SQLITE") ? Product.SQLITE : Product.POSTGRESQL;
        try (SeedLab lab = lab(product)
                .tables("CREATE TABLE t (id INTEGER, c " + type + ")")
                .file("t.yaml", "- id: 1\n- id: 2\n  c: " + value + "\n")) {
            assertThat(catchThrowableOfType(FurrowException.class, lab::seed).getMessage())
                    .startsWith("seeds/t.yaml:3: c " + why + "\n")
                    .endsWith("\n  Rolled back; every table holds what it held before.");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void rows_that_a_program_writes_through_its_connection_are_counted_once(Product product) throws SQLException {
        try (SeedLab lab = lab(product)
                .tables("CREATE TABLE t (id INTEGER PRIMARY KEY); CREATE TABLE beside (id INTEGER); INSERT INTO beside"
                        + " VALUES (1);")
                .file("T.java", """
                    /* tables: t, beside */
                    import dev.furrow.operation.*;

                    class T implements Seeder {
                      public void seed(Rows rows) throws Exception {
                        var into = rows.into("t", "id").row(1).row(2);
                        try (var statement = rows.connection().createStatement()) {
                          statement.executeUpdate("INSERT INTO t VALUES (3), (4), (5)");
                          into.row(6);
                          rows.connection();
                          statement.executeUpdate("INSERT INTO beside VALUES (2)");
                        }
                        into.row(7);
                      }
                    }
                    """)) {
            assertThat(lab.seed(lab.request().clearing(Clearing.NONE)).filled())
                    .containsExactly(new TableRows(lab.table("t"), 7), new TableRows(lab.table("beside"), 1));
        }
    }
}
