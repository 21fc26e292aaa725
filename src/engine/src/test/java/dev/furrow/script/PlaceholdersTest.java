package dev.furrow.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.Place;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlSplitter;
import dev.furrow.sql.SqlStatement;
import dev.furrow.testing.Syntaxes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {
    private static final Placeholders PLACEHOLDERS =
            new Placeholders(Map.of("schema", "\"app\"", "schema_prefix", ""), Map.of("owner", "${schema}"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            CREATE TABLE ${schema}.t (a int)          | CREATE TABLE "app".t (a int)
            SELECT '${schema}' FROM ${schema_prefix}t | SELECT '"app"' FROM t
            SELECT ${owner}                           | SELECT ${schema}
            SELECT $$ ${other} $schema {schema} $$    | SELECT $$ ${other} $schema {schema} $$
            SELECT ${ ${schema} ${                    | SELECT ${ "app" ${
            SELECT ${${schema}}                       | SELECT ${"app"}
            """)
    void placeholders_are_replaced_and_nothing_else(String text, String expected) {
        assertThat(PLACEHOLDERS.in(statement(text)).text()).isEqualTo(expected);
    }

    @Test
    void positions_stay_those_of_the_file() {
        SqlStatement statement = PLACEHOLDERS.in(statement("\n  SELECT ${schema}.x,\n ${schema_prefix}y, z"));

        assertThat(statement.text()).isEqualTo("SELECT \"app\".x,\n y, z");
        assertThat(statement.place()).isEqualTo(Place.of("x.sql", 2));
        assertThat(statement.placeAt(10)).isEqualTo(new Place("x.sql", 2, 10));
        assertThat(statement.placeAt(14)).isEqualTo(new Place("x.sql", 2, 20));
        assertThat(statement.placeAt(18)).isEqualTo(new Place("x.sql", 3, 18));
        assertThat(statement.placeAt(21)).isEqualTo(new Place("x.sql", 3, 21));
    }

    @Test
    void people_see_the_names_of_secrets_and_the_texts_of_what_is_open() {
        SqlStatement statement = PLACEHOLDERS.in(statement("ALTER TABLE ${schema}.t\n OWNER TO ${owner}"));

        assertThat(statement.text()).isEqualTo("ALTER TABLE \"app\".t\n OWNER TO ${schema}");
        assertThat(statement.shown()).isEqualTo("ALTER TABLE \"app\".t\n OWNER TO ${owner}");
        assertThat(statement).hasToString("x.sql:1: ALTER TABLE \"app\".t\n OWNER TO ${owner}");
    }

    @Test
    void what_is_open_can_not_be_declared_otherwise() {
        Placeholders placeholders = new Placeholders(Map.of("schema", "app"), Map.of("schema", "other"));

        assertThat(placeholders.in(statement("SELECT ${schema}")).text()).isEqualTo("SELECT app");
    }

    @Test
    void data_lines_stay() {
        SqlStatement statement = PLACEHOLDERS.in(statement("COPY ${schema}.t FROM stdin;\n${schema}\n\\.\n"));

        assertThat(statement.text()).isEqualTo("COPY \"app\".t FROM stdin");
        assertThat(statement.copyData().orElseThrow().text()).isEqualTo("${schema}\n");
    }

    private static SqlStatement statement(String text) {
        return SqlSplitter.split(new SourceText("x.sql", text), Syntaxes.POSTGRESQL)
                .statements()
                .get(0);
    }
}
