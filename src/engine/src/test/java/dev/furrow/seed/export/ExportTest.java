package dev.furrow.seed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.script.ScriptFolder;
import dev.furrow.seed.SeedLab;
import dev.furrow.testing.EachDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ExportTest {
    @TempDir
    Path folder;

    /** Exports into the folder that seeds are read from. */
    private static List<ExportedTable> export(SeedLab lab, FileFormat format, String... only) throws SQLException {
        Exported result = result(lab, format, only);
        assertThat(result.warnings()).isEmpty();
        return result.tables();
    }

    private static Exported result(SeedLab lab, FileFormat format, String... only) throws SQLException {
        try (Statement statement = lab.connection.createStatement()) {
            statement.execute("BEGIN");
            try {
                return new Export(lab.database(), List.of(lab.table("furrow_version")))
                        .write(List.of(only), format, new ScriptFolder("seeds", lab.path(".")));
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    private void comesBack(SeedLab lab, FileFormat format, String query) throws SQLException {
        List<String> before = lab.rows(query);
        assertThat(before).isNotEmpty();
        export(lab, format);
        lab.seed();
        assertThat(lab.rows(query)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void every_type_of_postgresql_comes_back(FileFormat format) throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder).tables("""
            CREATE TYPE mood AS ENUM ('sad', 'so so', 'null');
            CREATE DOMAIN raw AS bytea;
            CREATE DOMAIN settings AS jsonb;
            CREATE TABLE kinds (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, s SMALLINT, i INTEGER, n NUMERIC,
              d NUMERIC(20, 5), r REAL, f DOUBLE PRECISION, b BOOLEAN, c CHAR(5), v VARCHAR(40), t TEXT, dt DATE, tm TIME(6),
              tz TIME WITH TIME ZONE, ts TIMESTAMP, tt TIMESTAMPTZ, iv INTERVAL, u UUID, by BYTEA, ra raw, js JSON, jb JSONB,
              st settings, ta TEXT[], ia INTEGER[], m mood, ma mood[], ip INET, rg INT4RANGE, x XML, pt POINT, bt BIT(3),
              mo MONEY, half INTEGER GENERATED ALWAYS AS (i / 2) STORED);
            INSERT INTO kinds (s, i, n, d, r, f, b, c, v, t, dt, tm, tz, ts, tt, iv, u, by, ra, js, jb, st, ta, ia, m, ma, ip,
              rg, x, pt, bt, mo) VALUES
              (-32768, 2147483647, 123456789012345678901234567890.000001, 1.5, 1e-7, 0.1, true, 'ab', 'x''"y', E'tab\\tline\\n\\\\N',
               '2026-11-21', '10:15:30.000001', '10:15+02', '2026-11-21 10:15:30.5', '2026-11-21 10:15:30+05:30',
               '1 year 2 days 03:04:05', '0f8fad5b-d9cb-469f-a165-70867728950e', '\\x00ff5c', '\\x01', '{"a":1.10,"ü":"é"}',
               '[1, null, {"b": "x"}]', '{"k": [true]}', ARRAY['a,b', 'c"d', NULL, '', 'null', E'\\\\'], '{{1,2},{3,4}}', 'so so',
               '{sad,"so so"}', '10.0.0.1/8', '[1,5)', '<a b="c">d</a>', '(1.5,-2)', B'101', '12.34'),
              (NULL, NULL, 'NaN', NULL, 'Infinity', '-Infinity', false, '', '', '', 'infinity', '24:00', NULL, '-infinity',
               NULL, '-00:00:01', NULL, '', NULL, '"text"', '"2"', '17', '{}', '{NULL}', 'null', NULL, '::1', 'empty', NULL,
               NULL, NULL, NULL),
              (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'null', '\\N', '0001-01-01 BC', NULL, NULL, NULL, NULL, NULL, NULL,
               NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
              (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '~', ' - #: x ', NULL, NULL, NULL, NULL, NULL, NULL, NULL,
               NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
              (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'true', E'\\u0001 😀 \\u0085 \\u2028 \\uFEFF', NULL, NULL, NULL, NULL,
               NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
            """)) {
            comesBack(lab, format, "SELECT k::text, js::text FROM kinds k ORDER BY id");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_type_of_sqlite_comes_back(FileFormat format) throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder).tables("""
            CREATE TABLE kinds (id INTEGER PRIMARY KEY AUTOINCREMENT, s SMALLINT, i BIGINT, n DECIMAL(20, 5), r REAL,
              f DOUBLE PRECISION, b BOOLEAN, v VARCHAR(40), t TEXT, dt DATE, tm TIME, tz TIME WITH TIME ZONE, ts TIMESTAMP,
              tt TIMESTAMP WITH TIME ZONE, u UUID TEXT, by BLOB, js JSON TEXT,
              twice INTEGER GENERATED ALWAYS AS (i * 2) STORED);
            INSERT INTO kinds (id, s, i, n, r, f, b, v, t, dt, tm, tz, ts, tt, u, by, js) VALUES
              (3, -32768, 9223372036854775807, '1.5', 1e-7, 0.1, 1, 'x''"y', char(9, 10) || '\\N', '2026-11-21', '10:15:30.001',
               '08:15:00.000Z', '2026-11-21 10:15:30.500', '2026-11-21 04:45:30.000Z', '0f8fad5b-d9cb-469f-a165-70867728950e', x'00ff5c',
               '{"a": 1.10, "b": ["x", null]}'),
              (5, NULL, NULL, NULL, 9e999, -9e999, 0, '', '', NULL, NULL, NULL, NULL, NULL, NULL, x'', '"text"'),
              (7, NULL, NULL, NULL, NULL, NULL, NULL, 'null', '007', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '17');
            """)) {
            comesBack(
                    lab,
                    format,
                    "SELECT id, s, i, n, r, f, b, v, t, dt, tm, tz, ts, tt, u, hex(by), json(js), typeof(s),"
                            + " typeof(i), typeof(n), typeof(r), typeof(f), typeof(b), typeof(v), typeof(t), typeof(by)"
                            + " FROM kinds ORDER BY id");
        }
    }

    @ParameterizedTest
    @CsvSource({"postgresql,CSV", "postgresql,YAML", "sqlite,CSV", "sqlite,JSON"})
    void tables_are_written_in_their_order_and_taken_back(Product product, FileFormat format) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables(SeedLab.JOKES)
                .tables("CREATE TABLE furrow_version (version_num VARCHAR(255) PRIMARY KEY);"
                        + "CREATE TABLE _audit (note TEXT); INSERT INTO _audit VALUES (NULL), ('x');"
                        + "INSERT INTO users VALUES (7, 'Demo'); INSERT INTO jokes VALUES (2, 7, 'x');")) {
            String ending = format.ending();
            assertThat(export(lab, format))
                    .containsExactly(
                            new ExportedTable("_audit", "seeds/0__audit." + ending, 2),
                            new ExportedTable("users", "seeds/users." + ending, 1),
                            new ExportedTable("jokes", "seeds/jokes." + ending, 1),
                            new ExportedTable("likes", "seeds/likes." + ending, 0));
            lab.seed();
            assertThat(lab.rows("SELECT note FROM _audit ORDER BY note IS NULL"))
                    .containsExactly("x", "~");
            assertThat(lab.rows("SELECT id, user_id FROM jokes")).containsExactly("2|7");
        }
    }

    @Test
    void a_file_that_is_there_stays_and_none_is_written() throws SQLException, IOException {
        try (SeedLab lab =
                SeedLab.on(Product.SQLITE, folder).tables(SeedLab.JOKES).file("likes.csv", "user_id,joke_id\n")) {
            assertThat(catchThrowableOfType(FurrowException.class, () -> export(lab, FileFormat.CSV))
                            .getMessage())
                    .isEqualTo("""
                        seeds/likes.csv: is there already, and no table was written
                          Take it away, or write elsewhere:  seed:export to=target/seeds\
                        """);
            try (var files = Files.list(lab.path("."))) {
                assertThat(files).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_name_that_means_no_table_is_refused_with_those_that_do(Product product) throws SQLException {
        try (SeedLab lab = SeedLab.on(product, folder).tables(SeedLab.JOKES)) {
            assertThat(catchThrowableOfType(FurrowException.class, () -> export(lab, FileFormat.CSV, "user"))
                            .getMessage())
                    .isEqualTo("""
                        there is no table "user" (only)
                          There are: jokes, likes, users
                          Did you mean users?\
                        """);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void tables_that_no_seeds_could_fill_are_exported_with_a_warning(Product product) throws SQLException {
        boolean postgres = product.equals(Product.POSTGRESQL);
        String captain = postgres ? "" : " REFERENCES players (id)";
        try (SeedLab lab = SeedLab.on(product, folder)
                .tables("CREATE TABLE a (id INTEGER PRIMARY KEY);"
                        + " CREATE TABLE teams (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id), captain INTEGER"
                        + captain
                        + "); CREATE TABLE players (id INTEGER PRIMARY KEY, team INTEGER REFERENCES teams (id));")) {
            if (postgres) {
                lab.tables("ALTER TABLE teams ADD CONSTRAINT led FOREIGN KEY (captain) REFERENCES players (id)");
            }
            Exported result = result(lab, FileFormat.CSV);

            assertThat(result.tables()).hasSize(3);
            if (!postgres) {
                assertThat(result.warnings()).isEmpty();
                lab.seed();
                return;
            }
            assertThat(result.warnings()).singleElement().hasToString("""
                these files are a circular dependency of seeds, which will be refused: players -> teams -> players
                  players (team) refers to teams (id)
                  teams (captain) refers to players (id)
                  To let it wait until the commit:  ALTER TABLE "public"."players" ALTER CONSTRAINT "players_team_fkey" DEFERRABLE\
                """);
            assertThatThrownBy(lab::seed).hasMessage("""
                circular dependency of seeds: players -> teams -> players
                  seeds/players.csv depends on seeds/teams.csv: players (team) refers to teams (id)
                  seeds/teams.csv depends on seeds/players.csv: teams (captain) refers to players (id)
                  To let it wait until the commit:  ALTER TABLE "public"."players" ALTER CONSTRAINT "players_team_fkey" DEFERRABLE
                  To let it wait until the commit:  ALTER TABLE "public"."teams" ALTER CONSTRAINT "led" DEFERRABLE
                  Or fill the tables of the cycle in one SQL seed, with  -- tables: players, teams\
                """);

            lab.tables("ALTER TABLE players ALTER CONSTRAINT players_team_fkey DEFERRABLE");
            lab.seed();
        }
    }

    @Test
    void null_of_json_is_refused_where_it_would_come_back_as_null() throws SQLException, IOException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables("CREATE TABLE notes (id INTEGER, tags JSONB); INSERT INTO notes VALUES (1, 'null')")) {
            assertThat(catchThrowableOfType(FurrowException.class, () -> export(lab, FileFormat.JSON))
                            .getMessage())
                    .isEqualTo("""
                        notes.tags holds null of JSON in row 1, which .json can't tell from NULL
                          Write it as CSV:  format=csv\
                        """);
            try (var files = Files.list(lab.path("."))) {
                assertThat(files).isEmpty();
            }
            comesBack(lab, FileFormat.CSV, "SELECT id, tags::text FROM notes");
        }
    }

    @Test
    void more_rows_than_fit_into_a_portion_are_written() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables("CREATE TABLE numbers (n INTEGER PRIMARY KEY);"
                        + "INSERT INTO numbers SELECT generate_series(1, 4000)")) {
            assertThat(export(lab, FileFormat.CSV, "numbers"))
                    .containsExactly(new ExportedTable("numbers", "seeds/numbers.csv", 4000));
        }
    }

    private static List<String> warnings(SeedLab lab, FileFormat format) throws SQLException {
        return result(lab, format).warnings().stream().map(Diagnostic::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_would_come_back_as_something_else_is_written_and_warned_of(FileFormat format) throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder).tables("""
            CREATE TABLE t (id INTEGER PRIMARY KEY, at_noon TIMESTAMP, price DECIMAL(5, 2), key TEXT);
            INSERT INTO t VALUES (1, NULL, 1, NULL), (2, '2026-11-21T12:00', 1.234, x'00'), (3, '2026-11-21 12:00', 2, 'x');
            """)) {
            assertThat(warnings(lab, format))
                    .containsExactly(
                            """
                            t.at_noon holds what a seeding doesn't take back as it is: "2026-11-21T12:00" in row 2 would come back as \
                            "2026-11-21 12:00:00"
                              1 more row holds such a value.\
                            """,
                            "t.price holds what a seeding doesn't take back as it is: \"1.234\" in row 2 would come"
                                    + " back as \"1.23\"",
                            "t.key holds what a seeding doesn't take back as it is: \"\\x00\" in row 2 would come back"
                                    + " as text");
        }
    }

    private String refusal(SeedLab lab, FileFormat format) throws IOException {
        FurrowException refused = catchThrowableOfType(FurrowException.class, () -> export(lab, format));
        try (var files = Files.list(lab.path("."))) {
            assertThat(files).isEmpty();
        }
        return String.valueOf(refused.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void what_a_seeding_would_refuse_is_not_written_at_all(FileFormat format) throws SQLException, IOException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder).tables("""
            CREATE TABLE good (id INTEGER PRIMARY KEY);
            CREATE TABLE named (name TEXT PRIMARY KEY);
            CREATE TABLE t (id INTEGER PRIMARY KEY, at DATETIME, n INTEGER, done BOOLEAN, price DECIMAL(5, 2), doc JSON);
            INSERT INTO named VALUES ('a'), (NULL);
            INSERT INTO t VALUES (1, NULL, 1, 1, 1, '1'), (2, 1767225600000, 1767225600000, 'maybe', 1.234, '{'),
              (3, 1767225600001, 2, 2, 2, '{}'), (4, 1767225600002, 3, 0, 3, NULL);
            """)) {
            assertThat(refusal(lab, format)).isEqualTo("""
                a seeding would refuse rows of named and t, and no table was written
                  named.name NULL in row 1 is no value of this column
                  t.at "1767225600000" in row 2 is no time like 2026-11-21 10:15:30; 2 more rows hold such values
                  t.n "1767225600000" in row 2 is out of range, which is -2147483648 to 2147483647
                  t.done "maybe" in row 2 is neither true nor false; 1 more row holds such a value
                  t.doc "{" in row 2 is no JSON
                  If t.at counts milliseconds since 1970:  UPDATE "t" SET "at" = replace(strftime('%Y-%m-%d %H:%M:%f', "at" / 1000.0, 'unixepoch'), '.000', '') \
                WHERE typeof("at") IN ('integer', 'real')
                  To write the others alone:               only=good\
                """);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DATETIME                 | 1767262530123      | milliseconds since 1970     | 2026-01-01 10:15:30.123
        DATETIME                 | -1000000000000     | milliseconds since 1970     | 1938-04-24 22:13:20
        TIMESTAMP                | 1767262530         | seconds since 1970          | 2026-01-01 10:15:30
        TIMESTAMP                | 1767262530.5       | seconds since 1970          | 2026-01-01 10:15:30.500
        TIMESTAMP                | 1767262530000000   | microseconds since 1970     | 2026-01-01 10:15:30
        TIMESTAMP                | 2461041.75         | days of the Julian calendar | 2026-01-01 06:00:00
        TIMESTAMP WITH TIME ZONE | 1767262530123      | milliseconds since 1970     | 2026-01-01 10:15:30.123Z
        DATE                     | 1767225600000      | milliseconds since 1970     | 2026-01-01
        DATE                     | 1767225600         | seconds since 1970          | 2026-01-01
        DATE                     | 2461041.5          | days of the Julian calendar | 2026-01-01
        TIME                     | 36930              | seconds since 1970          | 10:15:30
        TIME                     | 36930123           | milliseconds since 1970     | 10:15:30.123
        """)
    void a_number_where_a_column_has_times_is_refused_with_the_statement_that_makes_it_one(
            String type, String number, String words, String time) throws SQLException, IOException {
        try (SeedLab lab = SeedLab.on(Product.SQLITE, folder)
                .tables("CREATE TABLE t (id INTEGER PRIMARY KEY, at " + type + "); INSERT INTO t VALUES (1, " + number
                        + ")")) {
            String refusal = refusal(lab, FileFormat.CSV);
            assertThat(refusal).contains("\n  If t.at counts " + words + ":  UPDATE ");

            lab.tables(refusal.substring(refusal.indexOf("UPDATE")));
            assertThat(lab.rows("SELECT at FROM t")).containsExactly(time);
            comesBack(lab, FileFormat.CSV, "SELECT at FROM t");
        }
    }

    @Test
    void null_under_a_rule_that_is_not_validated_is_refused() throws SQLException, IOException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)) {
            assumeTrue(lab.connection.getMetaData().getDatabaseMajorVersion() >= 18, "NOT NULL can be NOT VALID");
            lab.tables("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); INSERT INTO t VALUES (1, 'x'), (2, NULL);"
                    + " ALTER TABLE t ADD CONSTRAINT there NOT NULL a NOT VALID");

            assertThat(refusal(lab, FileFormat.CSV)).isEqualTo("""
                a seeding would refuse rows of t, and no table was written
                  t.a NULL in row 2 is no value of this column\
                """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void arrays_of_composites_and_with_bounds_come_back(FileFormat format) throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder).tables("""
            CREATE TYPE pair AS (a int, b text);
            CREATE TABLE t (id INTEGER PRIMARY KEY, ps pair[], bounds INTEGER[], docs JSONB[], boxes BOX[]);
            INSERT INTO t VALUES (1, ARRAY[(1, 'x, y')::pair, NULL], '[0:1]={5,6}', ARRAY['[1]'::jsonb, 'null', NULL],
              ARRAY['(1,1),(0,0)'::box, NULL]);
            """)) {
            comesBack(lab, format, "SELECT t::text FROM t");
        }
    }

    /** Rows come to refer to nothing where keys weren't looked at: SQLite's are off by default, PostgreSQL's may be switched off. */
    @ParameterizedTest
    @EachDatabase
    void rows_that_refer_to_nothing_are_told_of(Product product) throws SQLException {
        boolean sqlite = product.equals(Product.SQLITE);
        String off = sqlite ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica";
        String on = sqlite ? "PRAGMA foreign_keys = ON" : "RESET session_replication_role";
        try (SeedLab lab = SeedLab.on(product, folder).tables("""
            CREATE TABLE p (a INTEGER, b VARCHAR(9), PRIMARY KEY (a, b));
            CREATE TABLE c (id INTEGER PRIMARY KEY, a INTEGER, b VARCHAR(9), up INTEGER REFERENCES c,
              FOREIGN KEY (a, b) REFERENCES p (a, b));
            %s;
            INSERT INTO p VALUES (1, 'x');
            INSERT INTO c VALUES (1, 1, 'x', NULL), (2, 1, 'y', 1), (3, 2, 'x', 9), (4, NULL, 'z', 4);
            %s;
            """.formatted(off, on))) {
            assertThat(result(lab, FileFormat.CSV).warnings())
                    .extracting(Diagnostic::toString)
                    .containsExactlyInAnyOrder("""
                        c (a, b) refers to p (a, b): 2 rows refer to nothing
                          A seeding will refuse them: mend them in the database, or in the file.\
                        """, """
                        c (up) refers to c (id): 1 row refers to nothing
                          A seeding will refuse them: mend them in the database, or in the file.\
                        """);
        }
    }
}
