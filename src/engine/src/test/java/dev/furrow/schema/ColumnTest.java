package dev.furrow.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnTest {
    private static final Column PLAIN = Column.of("user_id", SimpleType.INTEGER);

    @Test
    void a_column_may_be_null_and_has_nothing_else_until_it_is_said() {
        assertThat(PLAIN)
                .isEqualTo(new Column(
                        "user_id", SimpleType.INTEGER, true, new DefaultValue.None(), Numbering.NONE, "", List.of()));
        assertThat(PLAIN.isIdentity()).isFalse();
    }

    @Test
    void each_word_makes_another_column_and_leaves_the_first_as_it_was() {
        Column column = PLAIN.notNull().unique().check("user_id > 0").comment("who");

        assertThat(column.nullable()).isFalse();
        assertThat(column.comment()).isEqualTo("who");
        assertThat(column.constraints())
                .containsExactly(new Unique("", List.of("user_id")), new Check("", "user_id > 0"));
        assertThat(PLAIN.nullable()).isTrue();
        assertThat(PLAIN.constraints()).isEmpty();
    }

    @Test
    void a_primary_key_is_not_null() {
        assertThat(PLAIN.primaryKey().nullable()).isFalse();
        assertThat(PLAIN.primaryKey().constraints()).containsExactly(new PrimaryKey("", List.of("user_id")));
    }

    @Test
    void what_the_database_numbers_is_not_null_and_says_who_gives_the_numbers() {
        Numbers byTens = Numbers.PLAIN.incrementingBy(10);

        assertThat(PLAIN.identity(byTens).numbering()).isEqualTo(new Numbering(Numbering.Giver.DATABASE, byTens));
        assertThat(PLAIN.identityAlways().numbering())
                .isEqualTo(new Numbering(Numbering.Giver.DATABASE_ALWAYS, Numbers.PLAIN));
        assertThat(PLAIN.identity().nullable()).isFalse();
        assertThat(PLAIN.identity().isIdentity()).isTrue();
    }

    @Test
    void what_follows_a_reference_is_said_of_it() {
        Column column = PLAIN.unique()
                .references("shop.users", "id")
                .onDelete(ReferentialAction.CASCADE)
                .onUpdate(ReferentialAction.RESTRICT)
                .deferred();

        assertThat(column.constraints())
                .containsExactly(
                        new Unique("", List.of("user_id")),
                        new ForeignKey(
                                "",
                                List.of("user_id"),
                                new TableName("shop", "users"),
                                List.of("id"),
                                ReferentialAction.CASCADE,
                                ReferentialAction.RESTRICT,
                                true));
    }

    static Stream<Arguments> withoutReference() {
        return Stream.of(
                Arguments.of("onDelete", (UnaryOperator<Column>) column -> column.onDelete(ReferentialAction.CASCADE)),
                Arguments.of("onUpdate", (UnaryOperator<Column>) column -> column.onUpdate(ReferentialAction.CASCADE)),
                Arguments.of("deferred", (UnaryOperator<Column>) Column::deferred));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutReference")
    void what_is_said_of_a_reference_stands_right_after_it(String method, UnaryOperator<Column> word) {
        Column between = PLAIN.references("users", "id").unique();

        for (Column column : List.of(PLAIN, between)) {
            assertThatThrownBy(() -> word.apply(column))
                    .isInstanceOf(FurrowException.class)
                    .hasMessage("column \"user_id\": " + method + "(...) has no reference to speak of\n"
                            + "  Write it right after references(...).");
        }
    }

    @Test
    void a_default_is_a_text_a_number_a_truth_or_an_expression() {
        assertThat(PLAIN.defaultValue("1").defaultValue()).isEqualTo(new DefaultValue.Text("1"));
        assertThat(PLAIN.defaultValue(1).defaultValue()).isEqualTo(new DefaultValue.Numeric(BigDecimal.ONE));
        assertThat(PLAIN.defaultValue(new BigDecimal("1.50")).defaultValue())
                .isEqualTo(new DefaultValue.Numeric(new BigDecimal("1.50")));
        assertThat(PLAIN.defaultValue(true).defaultValue()).isEqualTo(new DefaultValue.Bool(true));
        assertThat(PLAIN.defaultExpression("now()").defaultValue()).isEqualTo(new DefaultValue.Expression("now()"));
        assertThat(PLAIN.generated("id + 1").defaultValue()).isEqualTo(new DefaultValue.Generated("id + 1"));
    }
}
