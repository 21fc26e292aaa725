package dev.furrow.database.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.Place;
import dev.furrow.script.Placeholders;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.testing.Databases;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepStatementTest {
    private static final SqlSyntax SYNTAX = Databases.POSTGRES.dialect("").syntax();
    private static final Place LINE = Place.of("1.java", 12);

    private static CallSite site(boolean transactional) {
        Placeholders placeholders = new Placeholders(Map.of("schema", "app"), Map.of("word", "secret"));
        return new CallSite(LINE, new AuthorsSql(SYNTAX, transactional, false, placeholders::in));
    }

    private static StepStatement only(List<StepStatement> statements) {
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }

    @Test
    void statements_stand_at_the_line_of_their_call_and_show_no_secret() {
        List<StepStatement> statements = site(true).sql("SELECT '${word}'; SELECT '${schema}'");

        assertThat(statements).extracting(StepStatement::text).containsExactly("SELECT '${word}'", "SELECT 'app'");
        assertThat(statements).extracting(StepStatement::place).containsOnly(LINE);
        assertThat(((StepStatement.Sql) statements.get(0)).statement().text()).isEqualTo("SELECT 'secret'");
    }

    @Test
    void an_authors_values_may_look_like_placeholders() {
        StepStatement statement = only(site(true).verbatim("INSERT INTO t VALUES ('${schema}')"));

        assertThat(((StepStatement.Sql) statement).statement().text()).isEqualTo("INSERT INTO t VALUES ('${schema}')");
    }

    @Test
    void a_text_is_taken_as_if_it_had_no_transaction_of_its_own() {
        assertThat(site(true).sql("BEGIN; SELECT 1; COMMIT"))
                .extracting(StepStatement::text)
                .containsExactly("SELECT 1");
        assertThat(site(false).sql("BEGIN; SELECT 1; COMMIT")).hasSize(3);
    }

    @Test
    void what_no_transaction_holds_is_refused_in_one() {
        String text = "CREATE INDEX CONCURRENTLY i ON t (a)";

        assertThat(only(site(false).outsideTransaction(text, "CREATE INDEX CONCURRENTLY"))
                        .text())
                .isEqualTo(text);
        assertThatThrownBy(() -> site(true).outsideTransaction(text, "CREATE INDEX CONCURRENTLY"))
                .hasMessage("""
                        1.java:12: CREATE INDEX CONCURRENTLY can't run in a transaction
                          Nothing was run.
                          Say so in the header:  transaction: false""");
    }

    @Test
    void a_statement_has_as_many_question_marks_as_values() {
        StepStatement statement = only(site(true).parametrised("SELECT ? ?? '?'", List.of(1)));

        assertThat(statement.text()).isEqualTo("SELECT ? ?? '?'");
        assertThatThrownBy(() -> site(true).parametrised("SELECT ?, ?", List.of(1)))
                .hasMessage("""
                        1.java:12: the statement has 2 question marks and 1 value
                          SELECT ?, ?""");
        assertThatThrownBy(() -> site(true).parametrised("SELECT ?1", List.of(1)))
                .hasMessage("""
                        1.java:12: a question mark has a number: write a plain one for each value
                          SELECT ?1""");
    }

    @Test
    void values_of_other_types_are_other_values() {
        List<StepStatement> statements = List.of(
                only(site(true).parametrised("SELECT ?", List.of(1))),
                only(site(true).parametrised("SELECT ?", List.of(1L))),
                only(site(true).parametrised("SELECT ?", List.of(new byte[] {1}))),
                only(site(true).parametrised("SELECT ?", Arrays.asList((Object) null))));

        assertThat(statements)
                .extracting(StepStatement::attached)
                .containsExactly("java.lang.Integer 1\n", "java.lang.Long 1\n", "[B 01\n", "null\n");
    }

    @Test
    void comments_and_spacing_make_no_other_statement() {
        StepStatement statement = only(site(true).sql("SELECT 'a  b',\n  1 -- one"));

        assertThat(statement.says("SELECT 'a  b', /* one */ 1")).isTrue();
        assertThat(statement.says("SELECT 'a b', 1")).isFalse();
        assertThat(statement.says("SELECT 'a  b, 1")).isFalse();
    }

    @Test
    void a_statement_with_secrets_says_what_the_first_version_of_furrow_kept_of_it() {
        StepStatement statement = only(site(true).sql("SELECT '${word}'"));

        assertThat(statement.says("SELECT '${word}'")).isTrue();
        assertThat(statement.says("SELECT 'secret'")).isTrue();
        assertThat(statement.says("SELECT 'other'")).isFalse();
    }
}
