package dev.furrow.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The convention is PostgreSQL's own: see ChooseConstraintName and ChooseIndexName in its sources. */
class ConstraintNamesTest {
    private static final TableName USERS = new TableName("shop", "users");

    static Stream<Arguments> conventions() {
        return Stream.of(
                Arguments.of("users_pkey", new PrimaryKey("", List.of("id"))),
                Arguments.of("users_name_email_key", new Unique("", List.of("name", "email"))),
                Arguments.of("users_team_fkey", ForeignKey.of(List.of("team"), TableName.of("teams"), List.of())),
                Arguments.of("users_check", new Check("", "age > 0")),
                Arguments.of(
                        "users_room_expr_excl",
                        new Exclude("", "gist", List.of(), "").with("room", "=").withExpression("during(a, b)", "&&")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conventions")
    void a_nameless_constraint_gets_the_name_that_postgres_would_choose(String name, Constraint constraint) {
        assertThat(ConstraintNames.named(USERS, constraint)).isEqualTo(constraint.named(name));
        assertThat(ConstraintNames.named(USERS, constraint.named("mine"))).isEqualTo(constraint.named("mine"));
    }

    @Test
    void a_check_at_a_column_names_the_column_too() {
        Column column = Column.of("age", SimpleType.INTEGER).unique().check("age > 0");

        assertThat(ConstraintNames.named(USERS, column).constraints())
                .extracting(Constraint::name)
                .containsExactly("users_age_key", "users_age_check");
    }

    @Test
    void an_index_names_its_columns_and_expr_for_an_expression() {
        Index index =
                new Index("", USERS, List.of(), false, "").column("name", "").expression("lower(email)");

        assertThat(ConstraintNames.named(index).name()).isEqualTo("users_name_expr_idx");
        assertThat(ConstraintNames.named(index.named("mine")).name()).isEqualTo("mine");
    }

    @Test
    void a_name_of_63_bytes_is_whole_and_a_longer_one_keeps_its_beginning() {
        String fits = "c".repeat(63 - "users__key".length());

        assertThat(unique(fits)).isEqualTo("users_" + fits + "_key").hasSize(63);
        assertThat(unique(fits + "c")).startsWith("users_ccc").hasSize(63).isNotEqualTo(unique(fits + "cc"));
    }

    @Test
    void a_long_name_is_never_cut_within_a_letter() {
        String name = unique("ü😀".repeat(12));

        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(58, 63);
        assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(name);
    }

    private static String unique(String column) {
        return ConstraintNames.named(USERS, new Unique("", List.of(column))).name();
    }
}
