package dev.furrow.script;

import static dev.furrow.testing.Syntaxes.POSTGRESQL;
import static dev.furrow.testing.Syntaxes.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.sql.SourceText;
import dev.furrow.testing.Syntaxes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenChecksumTest {
    private static final String SQL = """
            -- message
            -- revision: a1
            -- migrate:up transaction:false postgresql
            CREATE TABLE a (b text DEFAULT 'x
            y');
            COPY a FROM stdin;
            1
            \\.
            -- migrate:down
            DROP TABLE a;
            """;

    private static final String JAVA = """
            /* message */
            class A {
              // why
              String s = "a // b" + 'c' + \"""
                  text  /* block */
                  \""";
              int i = 1;
            }
            """;

    @Test
    void comments_spacing_and_line_ends_of_sql_do_not_count() {
        String other = """
                -- another message
                -- revision: a1

                -- migrate:up   postgresql  transaction:false
                CREATE /* the */ TABLE a(b text
                  DEFAULT 'x
                y') ;
                COPY a FROM stdin; -- rows
                1
                \\.
                -- migrate:down
                -- gone
                DROP TABLE a
                """;

        assertThat(sql(other)).isEqualTo(sql(SQL));
        assertThat(sql(SQL.replace("\n", "\r\n"))).isEqualTo(sql(SQL));
        assertThat(sql("\uFEFF" + SQL)).isEqualTo(sql(SQL));
    }

    @Test
    void everything_else_of_sql_counts() {
        assertThat(sql(SQL)).startsWith("sha256:").hasSize(71);
        assertThat(sql(SQL.replace("'x", "'x "))).isNotEqualTo(sql(SQL));
        assertThat(sql(SQL.replace("DROP", "drop"))).isNotEqualTo(sql(SQL));
        assertThat(sql(SQL.replace("\n1\n", "\n2\n"))).isNotEqualTo(sql(SQL));
        assertThat(sql(SQL.replace(" transaction:false", ""))).isNotEqualTo(sql(SQL));
        assertThat(sql(SQL.replace("DROP TABLE a", "DROP TABLE; a"))).isNotEqualTo(sql(SQL));
        assertThat(sql(SQL.replace(":up", ":x").replace(":down", ":up").replace(":x", ":down")))
                .isNotEqualTo(sql(SQL));
    }

    @Test
    void a_plain_section_is_read_by_the_database_at_hand_and_the_rest_by_its_own() {
        String text = "-- migrate:up postgresql\nSELECT $$it's$$;\n-- migrate:up sqlite\nSELECT [it's];\n";

        assertThat(TokenChecksum.sql(SqlSections.parse(new SourceText("x.sql", text), 0, SQLITE, Syntaxes.all())))
                .isEqualTo(sql(text));
    }

    @Test
    void comments_spacing_and_line_ends_of_java_do_not_count() {
        String other = JAVA.replace("/* message */", "/** another\n * message \" ' */")
                .replace("// why", "// because \"")
                .replace("int i = 1;", "int i=1 ;");

        assertThat(TokenChecksum.java(other)).isEqualTo(TokenChecksum.java(JAVA));
        assertThat(TokenChecksum.java("\uFEFF" + JAVA.replace("\n", "\r\n"))).isEqualTo(TokenChecksum.java(JAVA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a // b", "text  /*", "'c'", "int i", "1;"})
    void everything_else_of_java_counts(String part) {
        assertThat(JAVA).contains(part);
        assertThat(TokenChecksum.java(JAVA.replace(part, part.replaceFirst("[^ ]", "Z"))))
                .isNotEqualTo(TokenChecksum.java(JAVA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'\"' /* ? */",
                "\"\\\"\" /* ? */",
                "'\\'' /* ? */",
                "\"\"\"\n\\\"\"\" // no \"\"\" // ?",
                "\"open\n/* ? */",
                "'\\\\' // ?"
            })
    void quotes_in_java_end_where_they_end(String text) {
        assertThat(TokenChecksum.java(text.replace("?", "other"))).isEqualTo(TokenChecksum.java(text));
    }

    @Test
    void the_raw_checksum_is_over_the_bytes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.sql"), "abc");

        assertThat(SourceFile.read(file, "a.sql").checksum())
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static String sql(String text) {
        return TokenChecksum.sql(SqlSections.parse(new SourceText("x.sql", text), 0, POSTGRESQL, Syntaxes.all()));
    }
}
