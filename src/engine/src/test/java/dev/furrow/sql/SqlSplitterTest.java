package dev.furrow.sql;

import static dev.furrow.testing.Syntaxes.POSTGRESQL;
import static dev.furrow.testing.Syntaxes.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSplitterTest {
    @ParameterizedTest
    @MethodSource("dev.furrow.testing.Syntaxes#all")
    void a_statement_begins_at_its_first_token_and_ends_with_its_last(SqlSyntax syntax) {
        assertThat(texts(syntax, "\n-- one; two\n /* ; */ SELECT 1 -- why; \n + 2 /* x */ ; ;; \n SELECT 3 -- end"))
                .containsExactly("SELECT 1 -- why; \n + 2", "SELECT 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- migrate:down", "--migrate:down", " \t--  MIGRATE:down", "-- migrate:"})
    void a_marked_line_ends_the_script(String mark) {
        String text = "SELECT 1;\n" + mark + "\nSELECT 2";

        SqlScript script = SqlSplitter.split(new SourceText("x.sql", text), 0, POSTGRESQL, "migrate:");

        assertThat(script.statements()).extracting(SqlStatement::text).containsExactly("SELECT 1");
        assertThat(script.end()).isEqualTo(text.indexOf("--"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1; -- migrate:down\nSELECT 2",
                "SELECT 1;\n-- see migrate:down\nSELECT 2",
                "SELECT 1;\n--\nSELECT 2",
                "SELECT 1;\n/*\n-- migrate:down\n*/ SELECT 2"
            })
    void no_other_line_is_marked(String text) {
        SqlScript script = SqlSplitter.split(new SourceText("x.sql", text), 0, POSTGRESQL, "migrate:");

        assertThat(script.statements()).extracting(SqlStatement::text).containsExactly("SELECT 1", "SELECT 2");
        assertThat(script.end()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @MethodSource("dev.furrow.testing.Syntaxes#all")
    void comments_alone_are_no_statement(SqlSyntax syntax) {
        assertThat(texts(syntax, "\uFEFF-- it's nothing\n/* \" ; */ ; \r\n\t")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.furrow.testing.Syntaxes#all")
    void semicolons_in_strings_names_and_comments_end_nothing(SqlSyntax syntax) {
        String text = "INSERT INTO \"a;\"\"b\" VALUES ('it''s; -- no', /* ' ; */ 'x\\') -- ';\n";

        assertThat(texts(syntax, text + "; SELECT ';'"))
                .containsExactly(text.substring(0, text.indexOf(" -- ';")), "SELECT ';'");
    }

    @Test
    void postgres_dollar_quotes_hide_what_is_in_them() {
        String function =
                "CREATE FUNCTION f() RETURNS void AS $body$ BEGIN EXECUTE $$ SELECT ';'' $x$ $$; END; $body$ LANGUAGE plpgsql";

        assertThat(texts(POSTGRESQL, function + "; SELECT $$;$$, $é_1$;$$;$é_1$"))
                .containsExactly(function, "SELECT $$;$$, $é_1$;$$;$é_1$");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a$b$c, x$$ FROM t",
                "SELECT $1, $2$$;$$",
                "SELECT 1$$;$$",
                "SELECT $1a",
                "SELECT '$$'",
                "SELECT \"$$\"",
                "SELECT 1 -- $$",
                "SELECT /* $$ */ 1"
            })
    void a_dollar_sign_in_a_name_a_number_a_parameter_or_quotes_opens_nothing(String statement) {
        assertThat(texts(POSTGRESQL, statement + "\n; SELECT 2"))
                .hasSize(2)
                .last()
                .isEqualTo("SELECT 2");
    }

    @Test
    void postgres_escape_strings_know_backslashes_and_go_on_in_the_next_line() {
        assertThat(
                        texts(
                                POSTGRESQL,
                                "SELECT E'\\';', e'\\\\'; SELECT E'a' -- x'\n  'b\\';'; SELECT E'a' 'b\\'; SELECT te'\\'; SELECT 5"))
                .containsExactly(
                        "SELECT E'\\';', e'\\\\'",
                        "SELECT E'a' -- x'\n  'b\\';'",
                        "SELECT E'a' 'b\\'",
                        "SELECT te'\\'",
                        "SELECT 5");
    }

    @Test
    void a_backslash_means_itself_in_other_strings() {
        String text = "SELECT 'a\\'; SELECT B'1', x'f', N'\\', U&'\\0061\\', U&\"d\\;\"\";\"";

        assertThat(texts(POSTGRESQL, text))
                .containsExactly("SELECT 'a\\'", "SELECT B'1', x'f', N'\\', U&'\\0061\\', U&\"d\\;\"\";\"");
    }

    @Test
    void postgres_comments_nest_and_those_of_sqlite_do_not() {
        String text = "SELECT 1 /* a /* b */ ; SELECT 2 /* */ */ + 3";

        assertThat(texts(POSTGRESQL, text)).containsExactly(text);
        assertThat(texts(SQLITE, text)).containsExactly("SELECT 1", "SELECT 2 /* */ */ + 3");
    }

    @Test
    void sqlite_takes_the_end_of_the_text_for_the_end_of_a_comment() {
        assertThat(texts(SQLITE, "SELECT 1; /* over")).containsExactly("SELECT 1");
    }

    @Test
    void sqlite_also_quotes_names_as_its_neighbours_do() {
        String text = "SELECT `a;``b`, [c;'d], x'00', $v, ?1, :w, @x";

        assertThat(texts(SQLITE, text + ";SELECT $$;$$")).containsExactly(text, "SELECT $$", "$$");
    }

    @Test
    void postgres_arrays_are_no_names() {
        assertThat(texts(POSTGRESQL, "SELECT a[1; SELECT ']'")).hasSize(2);
    }

    @Test
    void semicolons_between_parentheses_belong_to_a_rule() {
        String rule = "CREATE RULE r AS ON INSERT TO v DO ALSO (INSERT INTO a VALUES (1); DELETE FROM b;)";

        assertThat(texts(POSTGRESQL, rule + "; SELECT ')' ; SELECT 2)); SELECT 3"))
                .containsExactly(rule, "SELECT ')'", "SELECT 2))", "SELECT 3");
    }

    @Test
    void an_atomic_body_is_one_statement_whatever_ends_in_it() {
        String function = """
                create or replace function f(x int, y int default (1)) returns int language sql begin /* ; */ atomic
                  select case when x > 0 then case y when 1 then 2 end else 3 end as end, x.end from t;
                  select 1 end; select 2 as begin;
                end""";

        assertThat(texts(POSTGRESQL, function + "; SELECT 1")).containsExactly(function, "SELECT 1");
    }

    @Test
    void an_empty_atomic_body_ends() {
        assertThat(texts(POSTGRESQL, "CREATE PROCEDURE p() BEGIN ATOMIC END; SELECT 1"))
                .containsExactly("CREATE PROCEDURE p() BEGIN ATOMIC END", "SELECT 1");
    }

    @Test
    void begin_elsewhere_is_no_body() {
        assertThat(texts(
                        POSTGRESQL,
                        "BEGIN; CREATE TABLE begin (atomic int); CREATE FUNCTION begin(begin atomic) AS 'x'; END"))
                .containsExactly(
                        "BEGIN",
                        "CREATE TABLE begin (atomic int)",
                        "CREATE FUNCTION begin(begin atomic) AS 'x'",
                        "END");
    }

    @Test
    void a_trigger_of_sqlite_is_one_statement_whatever_ends_in_it() {
        String trigger = """
                CREATE TEMP TRIGGER IF NOT EXISTS x AFTER UPDATE OF a ON t WHEN CASE WHEN 1 THEN 1 END BEGIN
                  UPDATE t SET a = CASE WHEN a = ';' THEN 1 ELSE CASE a WHEN 2 THEN 3 END END; -- end;
                  SELECT 1 AS "end";
                END""";

        assertThat(texts(SQLITE, trigger + "; SELECT 1; BEGIN; END"))
                .containsExactly(trigger, "SELECT 1", "BEGIN", "END");
    }

    @Test
    void a_trigger_of_postgres_has_no_body() {
        String trigger = "CREATE TRIGGER begin AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()";

        assertThat(texts(POSTGRESQL, trigger + "; SELECT 1")).containsExactly(trigger, "SELECT 1");
    }

    @Test
    void a_trigger_without_a_body_ends_at_its_semicolon() {
        assertThat(texts(SQLITE, "CREATE TRIGGER x AFTER INSERT ON t; SELECT 1"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SET datestyle = 'German'", "set local DateStyle to SQL, DMY", "SET SESSION datestyle = postgres"
            })
    void a_date_style_for_which_the_driver_gives_up_is_refused(String statement) {
        assertThatThrownBy(() -> texts(POSTGRESQL, "SELECT 1;\n" + statement)).hasMessage("""
                        x.sql:2: dates are written to the driver in ISO's style: with another it gives up the connection
                          Set the order alone, by which dates are read:  SET datestyle = DMY
                          To write a date otherwise, use to_char.""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SET client_encoding = 'LATIN1'", "SET NAMES 'WIN1252'", "set local client_encoding to sql_ascii"
            })
    void an_encoding_for_which_the_driver_gives_up_is_refused(String statement) {
        assertThatThrownBy(() -> texts(POSTGRESQL, "SELECT 1;\n" + statement)).hasMessage("""
                        x.sql:2: scripts are read as UTF-8 and sent as it: with another encoding the driver gives up the connection
                          Take the line out; if the file is in that encoding, convert it to UTF-8.""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET datestyle = 'ISO, DMY'",
                "SET datestyle TO DMY",
                "SET datestyle = DEFAULT",
                "SET client_encoding = 'UTF8'",
                "SET client_encoding TO 'utf-8'",
                "SET NAMES 'UTF8'"
            })
    void other_settings_of_the_connection_stay(String statement) {
        assertThat(texts(POSTGRESQL, statement)).containsExactly(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t TO STDOUT",
                "copy public.t (a, b) to stdout with (format csv)",
                "COPY (SELECT a FROM t WHERE b IN (1)) TO STDOUT"
            })
    void rows_that_nobody_reads_are_refused(String statement) {
        assertThatThrownBy(() -> texts(POSTGRESQL, "SELECT 1;\n" + statement)).hasMessage("""
                        x.sql:2: COPY ... TO STDOUT sends rows, and nobody reads them here
                          Take the statement out; INSERT INTO ... SELECT keeps rows in a table.
                          To write a table's rows into a file:  seed:export""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t TO '/tmp/stdout'",
                "COPY (SELECT a FROM t) TO PROGRAM 'cat'",
                "COPY t FROM '/tmp/rows' WHERE a > 1"
            })
    void rows_that_the_server_writes_or_reads_itself_are_its_own(String statement) {
        assertThat(texts(POSTGRESQL, statement)).containsExactly(statement);
    }

    @Test
    void standard_strings_may_be_asked_for() {
        assertThat(texts(POSTGRESQL, "SET standard_conforming_strings = on; SET x = off"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"= off", "TO 'off'", "to false", "= 0"})
    void other_strings_are_refused(String value) {
        assertThatThrownBy(() -> texts(
                        POSTGRESQL, "SELECT 1;\nSET local standard_conforming_strings " + value + "; SELECT 'it\\'s'"))
                .isInstanceOf(FurrowException.class)
                .hasMessage("""
                        x.sql:2: with standard_conforming_strings off a script's strings can't be told from the rest
                          Take the line out, and write strings that need a backslash's meaning as E'...'.""");
    }

    @Test
    void what_has_no_end_is_named_by_the_line_of_its_beginning() {
        assertThatThrownBy(() -> texts(POSTGRESQL, "SELECT 1;\nSELECT 'a\n\n;"))
                .hasMessage("x.sql:2: the string that begins here has no closing '\n"
                        + "  Write the missing '; inside a string it is written twice.");
        assertThatThrownBy(() -> texts(POSTGRESQL, "SELECT E'a\\'\n\n;"))
                .hasMessage("x.sql:1: the string that begins here has no closing '\n"
                        + "  Write the missing '; inside a string it is written twice.");
        assertThatThrownBy(() -> texts(SQLITE, "\r\n\r\nSELECT \"a\n\n;"))
                .hasMessage("x.sql:3: the name that begins here has no closing \"\n"
                        + "  Write the missing \"; inside a name it is written twice.");
        assertThatThrownBy(() -> texts(SQLITE, "SELECT [a\n\n;"))
                .hasMessage("x.sql:1: the name that begins here has no closing ]\n  Write the missing ].");
        assertThatThrownBy(() -> texts(POSTGRESQL, "\nDO $a$ BEGIN $b$ $A$"))
                .hasMessage("x.sql:2: the text that begins here with $a$ has no closing $a$\n"
                        + "  Write $a$ after it, in the same letters.");
        assertThatThrownBy(() -> texts(POSTGRESQL, "\n/* /* */ SELECT 1"))
                .hasMessage("x.sql:2: the comment that begins here has no closing */\n"
                        + "  Write */ after it; in PostgreSQL each /* inside a comment needs one of its own.");
    }

    @Test
    void a_body_without_an_end_is_named_by_the_line_of_its_beginning() {
        String message = "x.sql:2: the body that begins here has no END\n"
                + "  Each of its statements ends with a semicolon, the last one too; after it comes END;";

        assertThatThrownBy(() -> texts(SQLITE, "CREATE TRIGGER x AFTER INSERT ON t\nBEGIN\n SELECT 1 END; SELECT 2"))
                .hasMessage(message);
        assertThatThrownBy(() -> texts(POSTGRESQL, "CREATE FUNCTION f() RETURNS int\nBEGIN\nATOMIC SELECT 1;"))
                .hasMessage(message);
    }

    @Test
    void a_command_of_psql_is_refused_when_the_statements_are_asked_for() {
        SqlScript script = SqlSplitter.split(new SourceText("x.sql", "SELECT 1;\n\\set x 'it\nSELECT 2"), POSTGRESQL);

        assertThat(script.readable()).extracting(SqlStatement::text).containsExactly("SELECT 1", "SELECT 2");
        assertThatThrownBy(script::statements)
                .isInstanceOf(FurrowException.class)
                .hasMessage("x.sql:2: \\set is a command of psql, not SQL\n"
                        + "  Write ${NAME} where the value belongs, and run with:  placeholder.NAME=VALUE");
    }

    @Test
    void sqlite_refuses_commands_of_psql_with_what_it_takes_instead() {
        assertThatThrownBy(() -> texts(SQLITE, "SELECT '\\a', [\\b], `\\c`, 1 AS \"\\d\"; -- \\e\n\\dt\n"))
                .hasMessage("x.sql:2: \\dt is a command of psql, not SQL\n"
                        + "  Take the line out, or say in SQL what it does.");
        assertThatThrownBy(() -> texts(SQLITE, "\\copy users from 'users.csv'"))
                .hasMessage("x.sql:1: \\copy is a command of psql, not SQL\n"
                        + "  Write INSERT INTO ... VALUES with the data.\n  Or make that file a seed:  seed:all");
        assertThatThrownBy(() -> texts(SQLITE, "COPY users FROM stdin;\n1\tDemo\n\\.\n"))
                .hasMessage("x.sql:3: \\. is a command of psql, not SQL\n  It ends the data of a COPY ... FROM stdin,"
                        + " which this database doesn't have: write INSERT INTO ... VALUES.");
    }

    @Test
    void a_command_of_psql_after_a_statement_is_refused_too() {
        assertThatThrownBy(() -> texts(POSTGRESQL, "SELECT 'a\\b'\n \\gexec\n"))
                .hasMessage("x.sql:2: \\gexec is a command of psql, not SQL\n"
                        + "  Take the line out, or say in SQL what it does.");
    }

    @Test
    void what_pg_dump_writes_around_its_output_is_passed_over() {
        assertThat(texts(POSTGRESQL, "\\restrict aB1\nSELECT 1;\n\\unrestrict aB1\n"))
                .containsExactly("SELECT 1");
    }

    @Test
    @Tag("large")
    void ten_million_characters_take_no_longer_than_their_length_asks_for() {
        for (String part : List.of(
                "INSERT INTO t VALUES ('a''b', E'\\'', $$ ; $$, \"q\"); -- c\n",
                "$a ",
                "/* ",
                "( ",
                "${ ",
                "SELECT 1 -- x\n")) {
            int times = 10_000_000 / part.length();
            String text = part.repeat(times) + (part.startsWith("/*") ? "*/".repeat(times) : "");

            long start = System.nanoTime();
            SqlSplitter.split(new SourceText("x.sql", text), 0, POSTGRESQL, "migrate:");
            // A quadratic reader would need hours; this leaves room for any machine.
            assertThat(System.nanoTime() - start).as(part).isLessThan(30_000_000_000L);
        }
    }

    static List<String> texts(SqlSyntax syntax, String text) {
        return SqlSplitter.split(new SourceText("x.sql", text), syntax).statements().stream()
                .map(SqlStatement::text)
                .toList();
    }
}
