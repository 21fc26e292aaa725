package dev.furrow.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
    /** Years are partitions of all, months of years; old inherits from all without being a partition. */
    private static final Tables TABLES = new Tables(
            List.of(
                    table("y2026", Set.of(TableTrait.PARTITION, TableTrait.PARTITIONED), "all"),
                    table("m01", Set.of(TableTrait.PARTITION), "y2026"),
                    table("all", Set.of(TableTrait.PARTITIONED)),
                    table("old", Set.of(), "all"),
                    table("other", Set.of())),
            "");

    private static Table table(String name, Set<TableTrait> traits, String... parents) {
        return new Table(TableName.of(name), traits, List.of(), List.of(), names(parents), List.of());
    }

    private static List<TableName> names(String... names) {
        return Stream.of(names).map(TableName::of).toList();
    }

    @Test
    void tables_are_sorted_and_found_by_name() {
        assertThat(TABLES.all()).extracting(Table::name).isEqualTo(names("all", "m01", "old", "other", "y2026"));
        assertThat(TABLES.find(TableName.of("ALL"))).isEmpty();
        assertThat(TABLES.get(TableName.of("all")).name()).isEqualTo(TableName.of("all"));
        assertThatThrownBy(() -> TABLES.get(TableName.of("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no table none");
    }

    @Test
    void what_hangs_below_a_table_is_found_at_any_depth() {
        assertThat(TABLES.withDescendants(TableName.of("all")))
                .containsExactlyElementsOf(names("all", "m01", "old", "y2026"));
        assertThat(TABLES.withDescendants(TableName.of("m01"))).containsExactlyElementsOf(names("m01"));
        assertThat(TABLES.withAncestors(TableName.of("m01"))).containsExactlyElementsOf(names("all", "m01", "y2026"));
    }

    @Test
    void a_partition_shares_its_rows_with_all_above_it_and_an_heir_does_not() {
        assertThat(TABLES.family(TableName.of("m01"))).containsExactlyElementsOf(names("all", "m01", "y2026"));
        assertThat(TABLES.family(TableName.of("y2026"))).containsExactlyElementsOf(names("all", "m01", "y2026"));
        assertThat(TABLES.family(TableName.of("old"))).containsExactlyElementsOf(names("old"));
        assertThat(TABLES.family(TableName.of("other"))).containsExactlyElementsOf(names("other"));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(delimiter = '|', textBlock = """
            users       | app.users
            Users       | app.Users
            USERS       |
            jokes       | app.Jokes
            app.users   | app.users
            audit.logs  | audit.logs
            logs        |
            audit.      |
            .logs       |
            odd.name    | app.odd.name
            ''          |
            """)
    void a_name_means_the_applications_table_then_another_schemas_then_the_only_one_of_another_case(
            String name, String expected) {
        Tables tables = new Tables(
                Stream.of(
                                new TableName("app", "users"),
                                new TableName("app", "Users"),
                                new TableName("app", "Jokes"),
                                new TableName("app", "odd.name"),
                                new TableName("odd", "name"),
                                new TableName("audit", "logs"))
                        .map(each -> new Table(each, Set.of(), List.of(), List.of(), List.of(), List.of()))
                        .toList(),
                "app");

        assertThat(tables.named(name).map(TableName::toString)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void messages_leave_the_applications_schema_out() {
        Tables tables = new Tables(List.of(), "app");

        assertThat(tables.shown(new TableName("app", "users"))).isEqualTo("users");
        assertThat(tables.shown(new TableName("audit", "users"))).isEqualTo("audit.users");
    }
}
