package dev.furrow.script;

import static dev.furrow.testing.Syntaxes.POSTGRESQL;
import static dev.furrow.testing.Syntaxes.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.revision.Direction;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.testing.Syntaxes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSectionsTest {
    private static final String HEADER = "-- create users table\n--\n-- revision: a1\n-- down-revision: none\n";
    private static final String GRAMMAR = "\n  A section line is  -- migrate:up  or  -- migrate:down"
            + "  and then, in any order: postgresql or sqlite, transaction:false, foreign-keys:on";

    @Test
    void a_section_for_the_database_beats_the_plain_one() {
        String text = """

                -- migrate:up
                SELECT 0;
                -- migrate:up postgresql
                SELECT 1; SELECT $$;$$;
                -- migrate:up sqlite
                SELECT 2;

                  -- migrate:down
                SELECT 3;
                """;

        assertThat(statements(POSTGRESQL, text, Direction.UP)).containsExactly("SELECT 1", "SELECT $$;$$");
        assertThat(statements(SQLITE, text, Direction.UP)).containsExactly("SELECT 2");
        assertThat(statements(SQLITE, text, Direction.DOWN)).containsExactly("SELECT 3");
    }

    @Test
    void a_section_knows_its_place_and_words() {
        SqlSections sections = parse(
                SQLITE, "-- migrate:up foreign-keys:on   sqlite transaction:false\r\n-- migrate:down\r\nSELECT 1;\r\n");

        assertThat(sections.all()).hasSize(2);
        SqlSection up = sections.section(Direction.UP).orElseThrow();
        assertThat(up.place()).isEqualTo(Place.of("x.sql", 5));
        assertThat(up.direction()).isEqualTo(Direction.UP);
        assertThat(up.isPlain()).isFalse();
        assertThat(up.names(SQLITE)).isTrue();
        assertThat(up.transactional()).isFalse();
        assertThat(up.foreignKeys()).isTrue();
        assertThat(up.statements()).isEmpty();
        SqlSection down = sections.section(Direction.DOWN).orElseThrow();
        assertThat(down.isPlain()).isTrue();
        assertThat(down.transactional()).isTrue();
        assertThat(down.foreignKeys()).isFalse();
        assertThat(down.statements()).extracting(SqlStatement::place).containsExactly(Place.of("x.sql", 7));
    }

    @Test
    void a_missing_section_is_no_error_here() {
        assertThat(parse(POSTGRESQL, "").all()).isEmpty();
        assertThat(parse(POSTGRESQL, "-- migrate:up sqlite\nSELECT 1").section(Direction.UP))
                .isEmpty();
    }

    @Test
    void a_section_line_ends_a_statement_without_a_semicolon() {
        String text = "-- migrate:up\nCREATE TABLE a (id int\n-- migrate:down\nDROP TABLE a";

        assertThat(statements(POSTGRESQL, text, Direction.UP)).containsExactly("CREATE TABLE a (id int");
        assertThat(statements(POSTGRESQL, text, Direction.DOWN)).containsExactly("DROP TABLE a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT '\n-- migrate:down\n'",
                "SELECT $$\n-- migrate:down\n$$",
                "SELECT 1 /*\n-- migrate:down\n*/ + 1",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC\n-- migrate:down\nSELECT 1; END",
                "SELECT 1 -- migrate:down\n + 1"
            })
    void a_section_line_in_something_else_is_none(String statement) {
        assertThat(statements(POSTGRESQL, "-- migrate:up\n" + statement, Direction.UP))
                .containsExactly(statement);
    }

    @Test
    void a_section_line_among_data_is_none() {
        SqlSections sections = parse(POSTGRESQL, "-- migrate:up\nCOPY t FROM stdin;\n-- migrate:down\n\\.\n");

        assertThat(sections.all()).hasSize(1);
    }

    @Test
    void a_section_line_in_a_trigger_is_none() {
        String trigger = "CREATE TRIGGER x AFTER INSERT ON t BEGIN\n-- migrate:down\nSELECT 1; END";

        assertThat(statements(SQLITE, "-- migrate:up\n" + trigger, Direction.UP))
                .containsExactly(trigger);
    }

    @Test
    void a_section_is_read_by_its_own_databases_syntax() {
        String text = "-- migrate:up postgresql\nSELECT E'\\'', /* /* ' */ */ 1;\n"
                + "-- migrate:up sqlite\nSELECT [it's] /* /* */;\n-- migrate:down\nSELECT 1;";

        assertThat(statements(POSTGRESQL, text, Direction.DOWN)).containsExactly("SELECT 1");
        assertThat(statements(SQLITE, text, Direction.UP)).containsExactly("SELECT [it's]");
    }

    @Test
    void a_command_of_psql_for_the_other_database_harms_nobody() {
        String text = "-- migrate:up postgresql\n\\set x 'it\n-- migrate:up sqlite\nSELECT 1;";

        assertThat(statements(SQLITE, text, Direction.UP)).containsExactly("SELECT 1");
        assertThatThrownBy(() -> statements(POSTGRESQL, text, Direction.UP)).hasMessage("""
                        x.sql:6: \\set is a command of psql, not SQL
                          Write ${NAME} where the value belongs, and run with:  placeholder.NAME=VALUE""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -- migrate:upp                          | "upp" is no section
            -- migrate:                             | "" is no section
            -- migrate: up                          | "" is no section
            --migrate:up                            | a section line begins with  -- migrate:  in exactly these letters
            -- Migrate:up                           | a section line begins with  -- migrate:  in exactly these letters
            -- migrate:up mysql                     | unknown word "mysql" in a section line
            -- migrate:up transaction:true          | unknown word "transaction:true" in a section line
            -- migrate:up foreign-keys:off          | unknown word "foreign-keys:off" in a section line
            -- migrate:up PostgreSQL                | unknown word "PostgreSQL" in a section line
            -- migrate:up sqlite postgresql         | a section is for one database, not for two
            -- migrate:up sqlite sqlite             | duplicate "sqlite" in a section line
            -- migrate:up transaction:false transaction:false | duplicate "transaction:false" in a section line
            """)
    void a_wrong_section_line_is_an_error(String line, String complaint) {
        assertThatThrownBy(() -> parse(POSTGRESQL, line + "\nSELECT 1;"))
                .isInstanceOf(FurrowException.class)
                .hasMessage("x.sql:5: " + complaint + GRAMMAR);
    }

    @Test
    void two_sections_alike_are_an_error() {
        assertThatThrownBy(() -> parse(
                        SQLITE,
                        "-- migrate:up sqlite\nSELECT 1;\n-- migrate:down\n-- migrate:up transaction:false sqlite"))
                .hasMessage("x.sql:8: a second section \"-- migrate:up sqlite\"; the first begins in line 5\n"
                        + "  Put their statements into one, or name another database in one of the section lines.");
    }

    @Test
    void a_statement_before_the_first_section_is_an_error() {
        assertThatThrownBy(() -> parse(POSTGRESQL, "\n/* why */\nSELECT 1;\n-- migrate:up\n"))
                .hasMessage(
                        "x.sql:7: a statement stands before the first section\n  Write a line  -- migrate:up  before it.");
    }

    private static List<String> statements(SqlSyntax atHand, String text, Direction direction) {
        return parse(atHand, text).section(direction).orElseThrow().statements().stream()
                .map(SqlStatement::text)
                .toList();
    }

    static SqlSections parse(SqlSyntax atHand, String text) {
        return SqlSections.parse(new SourceText("x.sql", HEADER + text), HEADER.length(), atHand, Syntaxes.all());
    }
}
