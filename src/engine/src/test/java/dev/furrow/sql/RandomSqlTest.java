package dev.furrow.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.testing.RandomTexts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, the lexer and the splitter lose nothing, or say in which line something has no end. */
class RandomSqlTest {
    private static final RandomTexts TEXTS = RandomTexts.of(
            "sql",
            "$$",
            "$a$",
            "E'",
            "U&\"",
            "/*",
            "*/",
            "--",
            "';",
            "BEGIN",
            "END;",
            "CASE",
            "ATOMIC",
            "(",
            ")",
            ";",
            "\\.\n",
            "\nFROM stdin;\n",
            "\\d\n",
            "-- migrate:up\n",
            "COMMIT",
            "CREATE TRIGGER x ");

    @ParameterizedTest
    @MethodSource("dev.furrow.testing.Syntaxes#all")
    void tokens_and_the_blanks_between_them_are_the_text(SqlSyntax syntax) {
        TEXTS.forEach(text -> orRefused(text, () -> {
            SqlLexer lexer = new SqlLexer(new SourceText("a.sql", text), syntax);
            int at = 0;
            SqlToken token = lexer.next();
            while (token.kind() != SqlToken.Kind.END) {
                assertThat(text.substring(at, token.start())).matches("\\uFEFF?[\\t-\\r ]*");
                assertThat(token.end()).isGreaterThan(token.start());
                at = token.end();
                token = lexer.next();
            }
            assertThat(text.substring(at)).matches("\\uFEFF?[\\t-\\r ]*");
            assertThat(lexer.next()).isEqualTo(token);
        }));
    }

    @ParameterizedTest
    @MethodSource("dev.furrow.testing.Syntaxes#all")
    void statements_stand_in_the_text_one_after_the_other_and_are_one_each(SqlSyntax syntax) {
        TEXTS.forEach(text -> orRefused(text, () -> {
            int at = 0;
            for (SqlStatement statement : statements(text, syntax)) {
                at = text.indexOf(statement.text(), at);
                assertThat(at).as(statement.text()).isNotNegative();
                at += statement.text().length();
                if (statement.copyData().isEmpty()) {
                    // A blank before it: a byte order mark would count for nothing at the beginning alone.
                    assertThat(statements(" " + statement.text(), syntax))
                            .extracting(SqlStatement::text)
                            .containsExactly(statement.text());
                }
            }
        }));
    }

    private static List<SqlStatement> statements(String text, SqlSyntax syntax) {
        return SqlSplitter.split(new SourceText("a.sql", text), syntax).statements();
    }

    private static void orRefused(String text, Runnable reading) {
        try {
            reading.run();
        } catch (FurrowException refused) {
            Place place = refused.place().orElseThrow();
            int lines = new SourceText("a.sql", text).lineAt(text.length());
            assertThat(place.line()).isBetween(1, lines);
        }
    }
}
