package dev.furrow.postgres.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.schema.Product;
import dev.furrow.seed.SeedLab;
import dev.furrow.seed.SeedText;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What values inside arrays and ranges have to look like is what it is outside of them. */
final class PostgresFormTest {
    private static final String ROLLED_BACK = "\n  Rolled back; every table holds what it held before.";

    @TempDir
    Path folder;

    private SeedLab lab(String type, String format, String value) throws SQLException {
        return SeedLab.on(Product.POSTGRESQL, folder)
                .tables("CREATE TABLE t (c0 " + type + ")")
                .file("t." + format, SeedText.of(format, List.of(value)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            text[]      | ["a"],["b"]                     | has something after its array
            text[]      | ["a"]]                          | has something after its array
            text[]      | ["a"] x                         | has something after its array
            text[]      | ["a"                            | is no array, neither of JSON nor PostgreSQL's {a,b}
            integer[]   | [1] [2]                         | has something after its array
            integer[][] | [[1],[2]],[[3]]                 | has something after its array
            integer[]   | ["0x1F"]                        | is no integer: write 31
            integer[]   | {1,1_000}                       | is no integer: write 1000
            integer[]   | [0:1]={1,0b1}                   | is no integer: write 1
            numeric[]   | {{1_0}}                         | is no number: write 10
            timestamp[] | ["2026-11-21 1:15:30+02"]       | is no time like 2026-11-21 10:15:30
            timestamp[] | {"2026-11-21 10:15:30+02"}      | has an offset, and the column has no time zone
            timestamp[] | {NULL,2026-11-21 10:15:30+02}   | has an offset, and the column has no time zone
            timestamptz[] | {2026-11-21 10:15 CET}        | is no time like 2026-11-21 10:15:30Z
            date[]      | {2026-11-21 10:15}              | has a time of day, and the column has none
            date[]      | [["2026-11-21"],["21.11.2026"]] | is no date like 2026-11-21
            time[]      | {10:15+01}                      | has an offset, and the column has no time zone
            timetz[]    | {2026-11-21 10:15+01}           | has a date, and the column has none
            bytea[]     | {hello}                         | is neither base64 nor hexadecimal digits after \\x
            tsrange     | [2026-11-21 10:15+02,)          | has an offset, and the column has no time zone
            tsrange     | ["2026-11-21 1:15:30","infinity") | is no time like 2026-11-21 10:15:30
            tstzrange   | (,"2026-11-21 10:15 CET"]       | is no time like 2026-11-21 10:15:30Z
            daterange   | [2026-11-21 10:15,)             | has a time of day, and the column has none
            datemultirange | {[2026-11-21,2026-11-22),[21.11.2026,)} | is no date like 2026-11-21
            int4range   | [0x1F,)                         | is no integer: write 31
            numrange    | [1_0.5,)                        | is no number: write 10.5
            tsrange[]   | {"[2026-11-21 10:15+02,)"}      | has an offset, and the column has no time zone
            """)
    void values_inside_others_are_refused_as_those_outside_are(String type, String value, String why)
            throws SQLException {
        try (SeedLab lab = lab(type, "csv", value)) {
            String declared = lab.rows(
                            "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = 'c0'")
                    .get(0);
            assertThatThrownBy(lab::seed)
                    .hasMessage("seeds/t.csv:2: c0 \"" + value + "\" " + why + "\n  t.c0 is " + declared + ROLLED_BACK);
        }
    }

    private static final String TYPES = """
            CREATE DOMAIN day AS date;
            CREATE TYPE stay AS (room integer, "from" day, data bytea, note text);
            CREATE TYPE trip AS (name text, stays stay[], at timestamp);
            """;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            stay   | (7,21.11.2026,,)                      | is no date like 2026-11-21
            stay   | (7,"2026-11-21 10:15",,)              | has a time of day, and the column has none
            stay   | ( 0x1F ,,,)                           | is no integer: write 31
            stay   | (7,,hello,)                           | is neither base64 nor hexadecimal digits after \\x
            stay[] | {"(7,2026-11-21,,)","(8,9.12.2026,,)"} | is no date like 2026-11-21
            trip   | (north,"{""(7,21.11.2026,,)""}",)     | is no date like 2026-11-21
            trip   | (north,,"2026-11-21 10:15 CET")       | is no time like 2026-11-21 10:15:30
            """)
    void fields_of_composites_are_refused_as_columns_are(String type, String value, String why) throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables(TYPES + "CREATE TABLE t (c0 " + type + ")")
                .file("t.csv", SeedText.of("csv", List.of(value)))) {
            assertThatThrownBy(lab::seed)
                    .hasMessage("seeds/t.csv:2: c0 \"" + value + "\" " + why + "\n  t.c0 is " + type + ROLLED_BACK);
        }
    }

    @Test
    void fields_of_composites_are_written_as_columns_are_and_nothing_else_changes() throws SQLException {
        String stay = "(7,2026-11-21,AP8=,\"it\\'s \"\"so\"\", (yes)\")";
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables(TYPES + "CREATE TABLE t (c0 stay)")
                .file("t.csv", SeedText.of("csv", List.of(stay)))) {
            lab.seed();
            assertThat(lab.rows("SELECT (c0).room, (c0).\"from\", (c0).data, (c0).note FROM t"))
                    .containsExactly("7|2026-11-21|\\x00ff|it's \"so\", (yes)");
        }
    }

    @Test
    void a_composite_that_is_not_well_formed_is_left_to_the_server() throws SQLException {
        for (String value : List.of("(7,2026-11-21", "7,21.11.2026", "(7,2026-11-21,,,9)")) {
            try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                    .tables(TYPES + "CREATE TABLE t (c0 stay)")
                    .file("t.csv", SeedText.of("csv", List.of(value)))) {
                assertThatThrownBy(lab::seed).hasMessageContaining("malformed record literal: \"" + value + "\"");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"csv, csv:2", "json, json:1", "yaml, yaml:1", "java, java: row 1 of t"})
    void nothing_stands_after_an_array_in_any_format(String format, String place) throws SQLException {
        String value = "[\"a\"],[\"b\"]";
        try (SeedLab lab = lab("text[]", format, value)) {
            assertThatThrownBy(lab::seed)
                    .hasMessage("seeds/t." + place + ": c0 \"" + value
                            + "\" has something after its array\n  t.c0 is text[]" + ROLLED_BACK);
        }
    }

    @Test
    void a_key_of_which_only_half_would_be_read_names_no_row() throws SQLException {
        try (SeedLab lab = SeedLab.on(Product.POSTGRESQL, folder)
                .tables("CREATE TABLE days (id INTEGER PRIMARY KEY, day DATE UNIQUE);"
                        + " CREATE TABLE notes (day_id INTEGER REFERENCES days (id))")
                .file("days.csv", "id,day\n1,2026-11-21\n")
                .file("notes.csv", "day_id:days.day\n2026-11-21\n2026-11-21 10:15\n")) {
            assertThatThrownBy(lab::seed)
                    .hasMessage("seeds/notes.csv:3: day_id \"2026-11-21 10:15\": no row of days has day like that"
                            + ROLLED_BACK);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {a,"b c",NULL}       | {,}  | a;"b c";NULL
            {{1, 2},{3 , 4}}     | {,}  | 1;2;3;4
            {"a\\"b\\\\c",d\\,e} | {,}  | "a"b\\c";d,e
            {}                   | {,}  |
            [1,5)                | [](){}, | 1;5
            (,"x, y"]            | [](){}, | "x, y"
            {[a,b),[c,)}         | [](){}, | a;b;c
            {"open               | {,}  | "open"
            """)
    void a_literal_is_read_value_by_value(String literal, String structure, String values) {
        PostgresLiteral read = new PostgresLiteral(literal, structure);
        StringBuilder found = new StringBuilder();
        while (read.next()) {
            found.append(found.isEmpty() ? "" : ";").append(read.isQuoted() ? '"' + read.value() + '"' : read.value());
        }
        assertThat(found.toString()).isEqualTo(values == null ? "" : values);
    }
}
