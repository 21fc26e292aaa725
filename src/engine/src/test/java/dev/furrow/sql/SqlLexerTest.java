package dev.furrow.sql;

import static dev.furrow.testing.Syntaxes.POSTGRESQL;
import static dev.furrow.testing.Syntaxes.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each token as {@code KIND text}, see "Lexical Structure" in PostgreSQL's manual and {@code tokenize.c} of SQLite. */
class SqlLexerTest {
    private static List<String> tokens(SqlSyntax syntax, String text) {
        SqlLexer lexer = new SqlLexer(new SourceText("a.sql", text), syntax);
        List<String> tokens = new ArrayList<>();
        for (SqlToken token = lexer.next(); token.kind() != SqlToken.Kind.END; token = lexer.next()) {
            tokens.add(token.kind() + " " + token.in(text));
        }
        return tokens;
    }

    @ParameterizedTest
    @MethodSource("dev.furrow.testing.Syntaxes#all")
    void words_are_of_letters_digits_and_low_lines_and_numbers_begin_with_a_digit(SqlSyntax syntax) {
        assertThat(tokens(syntax, "az AZ _0 \u0080x é9$ 0 9 10.5e3x .5"))
                .containsExactly(
                        "WORD az",
                        "WORD AZ",
                        "WORD _0",
                        "WORD \u0080x",
                        "WORD é9$",
                        "NUMBER 0",
                        "NUMBER 9",
                        "NUMBER 10.5e3x",
                        "SYMBOL .",
                        "NUMBER 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "[", "`", "{", "/", ":", "\u007f", "-", "$"})
    void what_stands_beside_letters_and_digits_in_the_table_of_characters_is_a_symbol(String symbol) {
        assertThat(tokens(POSTGRESQL, symbol + " a")).containsExactly("SYMBOL " + symbol, "WORD a");
    }

    @ParameterizedTest
    @MethodSource("dev.furrow.testing.Syntaxes#all")
    void strings_and_names_end_with_the_quote_that_no_other_follows(SqlSyntax syntax) {
        assertThat(tokens(syntax, "'' 'it''s' \"\" \"a\"\"b\"'c'"))
                .containsExactly(
                        "STRING ''", "STRING 'it''s'", "QUOTED_NAME \"\"", "QUOTED_NAME \"a\"\"b\"", "STRING 'c'");
    }

    @Test
    void unicode_escapes_are_postgres_own_and_need_the_quote_right_after_the_ampersand() {
        assertThat(tokens(POSTGRESQL, "U&'a''b' u&\"c\" U & 'd' U&e u&"))
                .containsExactly(
                        "STRING U&'a''b'",
                        "QUOTED_NAME u&\"c\"",
                        "WORD U",
                        "SYMBOL &",
                        "STRING 'd'",
                        "WORD U",
                        "SYMBOL &",
                        "WORD e",
                        "WORD u",
                        "SYMBOL &");
        assertThat(tokens(SQLITE, "U&'a'")).containsExactly("WORD U", "SYMBOL &", "STRING 'a'");
        assertThat(tokens(POSTGRESQL, "V&'a'")).containsExactly("WORD V", "SYMBOL &", "STRING 'a'");
    }

    @Test
    void an_escape_string_goes_on_only_in_a_further_line() {
        assertThat(tokens(POSTGRESQL, "E'\\'' -- more\n'\\'' , '\\'"))
                .containsExactly("STRING E'\\''", "LINE_COMMENT -- more", "STRING '\\''", "SYMBOL ,", "STRING '\\'");
        assertThat(tokens(POSTGRESQL, "E'' '\\'")).containsExactly("STRING E''", "STRING '\\'");
        assertThat(tokens(SQLITE, "E'\\'")).containsExactly("WORD E", "STRING '\\'");
    }

    @Test
    void a_dollar_sign_begins_a_parameter_a_string_or_nothing() {
        assertThat(tokens(POSTGRESQL, "$1 $0a $$x$$ $a$ $b$ $a$ $é$z$é$ $ $é"))
                .containsExactly(
                        "PARAMETER $1",
                        "PARAMETER $0",
                        "WORD a",
                        "STRING $$x$$",
                        "STRING $a$ $b$ $a$",
                        "STRING $é$z$é$",
                        "SYMBOL $",
                        "SYMBOL $",
                        "WORD é");
        assertThat(tokens(SQLITE, "$$")).containsExactly("SYMBOL $", "SYMBOL $");
    }

    @Test
    void a_line_comment_ends_with_its_line_which_a_carriage_return_ends_on_postgres_alone() {
        assertThat(tokens(POSTGRESQL, "--a\rb\n--c\nd --"))
                .containsExactly("LINE_COMMENT --a", "WORD b", "LINE_COMMENT --c", "WORD d", "LINE_COMMENT --");
        assertThat(tokens(SQLITE, "--a\rb\nc")).containsExactly("LINE_COMMENT --a\rb", "WORD c");
    }

    @Test
    void a_block_comment_has_its_end_after_its_beginning() {
        assertThat(tokens(SQLITE, "/**/a/*/ b */c/* d"))
                .containsExactly(
                        "BLOCK_COMMENT /**/", "WORD a", "BLOCK_COMMENT /*/ b */", "WORD c", "BLOCK_COMMENT /* d");
        assertThat(tokens(POSTGRESQL, "/**/a/*/ b /**/ */c"))
                .containsExactly("BLOCK_COMMENT /**/", "WORD a", "BLOCK_COMMENT /*/ b /**/ */", "WORD c");
    }

    @Test
    void sqlite_also_takes_names_in_brackets_and_backticks() {
        assertThat(tokens(SQLITE, "[a]]`b``c`[]"))
                .containsExactly("QUOTED_NAME [a]", "SYMBOL ]", "QUOTED_NAME `b``c`", "QUOTED_NAME []");
    }

    @Test
    void a_backslash_is_a_command_for_the_client_up_to_the_end_of_the_line() {
        assertThat(tokens(POSTGRESQL, "a \\d t\rb")).containsExactly("WORD a", "CLIENT_COMMAND \\d t", "WORD b");
    }
}
