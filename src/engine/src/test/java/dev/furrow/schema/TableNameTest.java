package dev.furrow.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableNameTest {
    @Test
    void what_stands_before_the_first_dot_is_the_schema() {
        assertThat(TableName.parse("users")).isEqualTo(new TableName("", "users"));
        assertThat(TableName.parse("shop.users")).isEqualTo(new TableName("shop", "users"));
        assertThat(TableName.parse("shop.users.old")).isEqualTo(new TableName("shop", "users.old"));
        assertThat(TableName.parse("s.t")).isEqualTo(new TableName("s", "t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".users", "shop.", "\"a.b", "\"\"", "\"a\"b", "shop.\"a"})
    void a_schema_alone_is_no_table(String text) {
        assertThatThrownBy(() -> TableName.parse(text))
                .hasMessage("\"" + text + "\" names no table: write table or schema.table");
    }

    @Test
    void names_are_written_as_they_are_read() {
        assertThat(TableName.of("users")).hasToString("users");
        assertThat(new TableName("shop", "users")).hasToString("shop.users");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
        "a.b",            ``,      a.b
        shop."a.b",       shop,    a.b
        "my.shop".users,  my.shop, users
        "my.shop"."a.b",  my.shop, a.b
        "\""x\""",          ``,      "x"
        """)
    void a_part_in_quotes_may_have_dots(String text, String schema, String name) {
        TableName table = TableName.parse(text);

        assertThat(table).isEqualTo(new TableName(schema, name));
        assertThat(TableName.parse(table.written())).isEqualTo(table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "shop.users", "a\"b", "shop.A b"})
    void other_names_are_written_without_quotes(String text) {
        assertThat(TableName.parse(text).written()).isEqualTo(text);
    }

    @Test
    void names_are_sorted_by_schema_then_by_name() {
        List<TableName> names = List.of(
                TableName.parse("shop.a"), TableName.parse("b"), TableName.parse("app.z"), TableName.parse("a"));

        assertThat(names.stream().sorted())
                .extracting(TableName::toString)
                .containsExactly("a", "b", "app.z", "shop.a");
    }

    @Test
    void an_empty_name_is_a_mistake_in_the_program() {
        assertThatThrownBy(() -> TableName.of(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a table's name is empty");
    }
}
