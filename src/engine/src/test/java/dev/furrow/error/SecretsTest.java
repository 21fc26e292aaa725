package dev.furrow.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
    private static final Secrets SECRETS = new Secrets(Map.of(
            "password", "hush-hush",
            "token", "c4n4ryc4n4ry",
            "owner", "app",
            "literal", "'it''s a secret'",
            "key", "0123456789abcdefghijklmnopqrstuvwxyz",
            "n", "12",
            "none", ""));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            nothing to hide                                   | nothing to hide
            near "hush-hush"                                  | near "${password}"
            xhush-hush2026                                    | x${password}2026
            c4n4ryc4n4ryc4n4ryc4n4ry                          | ${token}${token}
            role "app" does not exist                         | role "${owner}" does not exist
            the application's app_owner in myapp              | the application's app_owner in myapp
            app                                               | ${owner}
            column "hush-hushX" or HUSH-HUSH                  | column "${password}X" or ${password}
            SELECT 'it''s a secret'                           | SELECT ${literal}
            near "it's a secret"                              | near "${literal}"
            Failing row contains (0123456789abcdefghijklm...) | Failing row contains (0123456789abcdefghijklm...)
            Failing row contains (0123456789abcdefghijklmnopqrs...) | Failing row contains (${key}...)
            line 12                                           | line 12
            """)
    void a_text_shows_the_names_of_the_secrets_in_it(String text, String expected) {
        assertThat(SECRETS.hide(text)).isEqualTo(expected);
    }

    @Test
    void names_are_not_taken_for_secrets() {
        assertThat(new Secrets(Map.of("app", "secret", "secret", "app")).hide("app secret"))
                .isEqualTo("${secret} ${app}");
    }

    @Test
    void a_failure_keeps_its_class_its_place_its_advice_and_its_cause() {
        SQLException cause =
                new SQLException("near \"hush-hush\"", "42601", 7, new IllegalStateException("c4n4ryc4n4ry"));
        FurrowException failure = new Known(
                new Diagnostic(
                        Place.of("1.sql", 3),
                        "syntax error near \"hush-hush\"",
                        List.of("ALTER ROLE app PASSWORD 'hush-hush'"),
                        List.of(Advice.say("Ask the app's owner."))),
                cause);

        FurrowException hidden = SECRETS.hide(failure);

        assertThat(hidden).isInstanceOf(Known.class).hasMessage("""
                1.sql:3: syntax error near "${password}"
                  ALTER ROLE ${owner} PASSWORD '${password}'
                  Ask the app's owner.""");
        assertThat(hidden.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(hidden.getCause())
                .isInstanceOfSatisfying(SQLException.class, sql -> {
                    assertThat(sql.getSQLState()).isEqualTo("42601");
                    assertThat(sql.getErrorCode()).isEqualTo(7);
                    assertThat(sql.getStackTrace()).isEqualTo(cause.getStackTrace());
                })
                .hasMessage("near \"${password}\"");
        assertThat(trace(hidden))
                .contains("Caused by: java.lang.Exception: java.lang.IllegalStateException: ${token}")
                .doesNotContain("hush", "c4n4ry");
    }

    @Test
    void what_was_suppressed_is_hidden_too() {
        FurrowException failure = new FurrowException("what");
        failure.addSuppressed(new SQLException("hush-hush"));

        assertThat(trace(SECRETS.hide(failure))).contains("${password}").doesNotContain("hush");
    }

    @Test
    void a_failure_that_leads_to_itself_is_told_once() {
        SQLException first = new SQLException("near \"hush-hush\"");
        first.addSuppressed(new SQLException("the transaction is aborted", first));
        FurrowException failure = new FurrowException(Diagnostic.of("what"), first);

        FurrowException hidden = SECRETS.hide(failure);

        assertThat(hidden.getCause()).hasMessage("near \"${password}\"");
        assertThat(trace(hidden)).containsOnlyOnce("the transaction is aborted").doesNotContain("hush");
        assertThat(Secrets.NONE.hide(failure)).isSameAs(failure);
    }

    @Test
    void a_failure_without_secrets_stays_itself() {
        FurrowException failure =
                new FurrowException(Diagnostic.of("what"), new SQLException("why", new IllegalStateException()));

        assertThat(SECRETS.hide(failure)).isSameAs(failure);
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static final class Known extends FurrowException {
        private static final long serialVersionUID = 1L;

        Known(Diagnostic diagnostic, @Nullable Throwable cause) {
            super(diagnostic, cause);
        }

        @Override
        protected Known with(Diagnostic other) {
            return new Known(other, getCause());
        }
    }
}
