package dev.furrow.sql;

import static dev.furrow.testing.Syntaxes.POSTGRESQL;
import static dev.furrow.testing.Syntaxes.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyDataTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t FROM stdin",
                "copy public.\"t;\" (a, \"from\") /* x */ from\n StdIn WITH (FORMAT csv, DELIMITER ';')",
                "COPY t FROM STDIN CSV"
            })
    void lines_after_the_statement_are_its_data(String copy) {
        String data = "1\t'it's\n2\t$$ /* \"\n-- migrate:down\n;\\.\n\\set\n";
        List<SqlStatement> statements = split(copy + ";\n" + data + "\\.\n\nSELECT 1;");

        assertThat(statements).extracting(SqlStatement::text).containsExactly(copy, "SELECT 1");
        int first = copy.contains("\n") ? 3 : 2;
        assertThat(statements.get(0).copyData()).contains(new CopyData(data, Place.of("x.sql", first)));
        assertThat(statements.get(1).copyData()).isEmpty();
    }

    @Test
    void data_keep_their_line_ends() {
        List<SqlStatement> statements = split("COPY t FROM stdin; -- rows\r\n1\r\n2\r\n\\.\r\nSELECT 1;\r\n");

        assertThat(statements.get(0).copyData()).contains(new CopyData("1\r\n2\r\n", Place.of("x.sql", 2)));
        assertThat(statements.get(1).place()).isEqualTo(Place.of("x.sql", 5));
    }

    @Test
    void there_may_be_no_rows() {
        assertThat(split("COPY t FROM stdin;\n\\.").get(0).copyData()).contains(new CopyData("", Place.of("x.sql", 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t TO 'rows'; SELECT 1",
                "COPY t FROM 'stdin'; SELECT 1",
                "COPY t FROM PROGRAM 'x' (stdin); SELECT 1",
                "COPY (SELECT 1 FROM stdin) TO 'f'; SELECT 1",
                "SELECT copy FROM stdin; SELECT 1"
            })
    void other_statements_have_no_data(String text) {
        assertThat(split(text))
                .hasSize(2)
                .allMatch(statement -> statement.copyData().isEmpty());
    }

    @Test
    void sqlite_has_none() {
        assertThat(SqlSplitterTest.texts(SQLITE, "COPY t FROM stdin; SELECT 1")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPY t FROM stdin;\n1\n2\n", "COPY t FROM stdin;", "COPY t FROM stdin"})
    void data_without_an_end_are_an_error(String text) {
        assertThatThrownBy(() -> split("SELECT 1;\n" + text))
                .hasMessage(
                        "x.sql:2: the data of this COPY ... FROM stdin have no end\n"
                                + "  Write ; after the statement, its data in the lines that follow, and after them a line \\.");
    }

    @Test
    void nothing_else_may_stand_in_the_line_of_the_semicolon() {
        assertThatThrownBy(() -> split("COPY t FROM\nstdin; SELECT 1;\n\\.\n"))
                .hasMessage("x.sql:2: something follows COPY ... FROM stdin in its line\n"
                        + "  Its data begin in the next line, and end with a line \\.; write the rest after that.");
    }

    @Test
    void a_dump_of_postgres_is_cut_where_its_statements_end() throws IOException {
        List<SqlStatement> statements = split(dump());

        assertThat(statements).hasSize(29);
        assertThat(statements)
                .filteredOn(statement -> statement.copyData().isPresent())
                .extracting(statement ->
                        statement.copyData().orElseThrow().text().lines().count())
                .containsExactly(0L, 1L, 5L);
        assertThat(statements)
                .allMatch(statement -> statement.text().matches("(?s)(SET|SELECT|CREATE|COMMENT|ALTER|COPY) .*"));
        assertThat(statements).last().extracting(SqlStatement::place).isEqualTo(Place.of("x.sql", 208));
    }

    static String dump() throws IOException {
        try (InputStream stream = Objects.requireNonNull(CopyDataTest.class.getResourceAsStream("pg_dump.sql"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<SqlStatement> split(String text) {
        return SqlSplitter.split(new SourceText("x.sql", text), POSTGRESQL).statements();
    }
}
