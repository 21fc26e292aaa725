package dev.furrow.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnChangeTest {
    private static final ColumnChange NOTHING = ColumnChange.of("age");

    @Test
    void a_change_that_names_nothing_changes_nothing() {
        assertThat(NOTHING.isEmpty()).isTrue();
        assertThat(NOTHING.renames()).isFalse();
        assertThat(NOTHING.changesMore()).isFalse();
        assertThat(NOTHING.newName()).isEqualTo("age");
        assertThat(NOTHING.rename("age")).isEqualTo(NOTHING);
    }

    @Test
    void a_new_name_alone_changes_no_more() {
        ColumnChange change = NOTHING.rename("years");

        assertThat(change.column()).isEqualTo("age");
        assertThat(change.newName()).isEqualTo("years");
        assertThat(change.renames()).isTrue();
        assertThat(change.changesMore()).isFalse();
        assertThat(change.isEmpty()).isFalse();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("type", NOTHING.type(SimpleType.TEXT)),
                Arguments.of("not null", NOTHING.notNull()),
                Arguments.of("null", NOTHING.nullable()),
                Arguments.of("default", NOTHING.defaultValue(1)),
                Arguments.of("no default", NOTHING.noDefault()),
                Arguments.of("identity", NOTHING.identity()),
                Arguments.of("no identity", NOTHING.noIdentity()),
                Arguments.of("comment", NOTHING.comment("")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void whatever_is_named_is_a_change_even_to_nothing(String what, ColumnChange change) {
        assertThat(change.changesMore()).isTrue();
        assertThat(change.isEmpty()).isFalse();
        assertThat(change).isNotEqualTo(NOTHING);
    }

    @Test
    void one_word_leaves_the_others_as_they_were() {
        ColumnChange change = NOTHING.type(SimpleType.TEXT)
                .using("age::text")
                .using(Product.SQLITE, "CAST(age AS TEXT)")
                .notNull()
                .defaultValue(new BigDecimal("1.5"))
                .identity(Numbers.PLAIN.startingAt(5))
                .comment("in years")
                .rename("years");

        assertThat(change.type()).contains(SimpleType.TEXT);
        assertThat(change.usingOn(Product.POSTGRESQL)).isEqualTo("age::text");
        assertThat(change.usingOn(Product.SQLITE)).isEqualTo("CAST(age AS TEXT)");
        assertThat(change.nullability()).contains(false);
        assertThat(change.defaultValue()).contains(new DefaultValue.Numeric(new BigDecimal("1.5")));
        assertThat(change.numbering()).contains(new Numbering(Numbering.Giver.DATABASE, Numbers.PLAIN.startingAt(5)));
        assertThat(change.comment()).contains("in years");
        assertThat(change.newName()).isEqualTo("years");
    }
}
