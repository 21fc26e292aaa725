package dev.furrow.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final ForeignKey TEAM = ForeignKey.of(List.of("team"), TableName.of("teams"), List.of("id"));

    private static Table table(List<Constraint> constraints, String... columns) {
        return new Table(
                TableName.of("users"),
                Set.of(),
                List.of(columns).stream()
                        .map(name -> new TableColumn(name, "text", true, ValueSource.NOTHING))
                        .toList(),
                constraints,
                List.of(),
                List.of());
    }

    private static Optional<String> found(Table table, String wanted) {
        return table.column(wanted).map(TableColumn::name);
    }

    @Test
    void a_column_is_found_by_its_name_else_by_the_only_one_that_differs_by_case() {
        Table table = table(List.of(), "id", "Name", "NAME", "Email");

        assertThat(found(table, "NAME")).contains("NAME");
        assertThat(found(table, "email")).contains("Email");
        assertThat(found(table, "name")).isEmpty();
        assertThat(found(table, "age")).isEmpty();
    }

    @Test
    void keys_are_found_among_all_constraints() {
        Table table = table(
                List.of(new Unique("", List.of("name")), TEAM, new PrimaryKey("", List.of("name", "team"))),
                "name",
                "team");

        assertThat(table.primaryKey()).containsExactly("name", "team");
        assertThat(table.foreignKeys()).containsExactly(TEAM);
        assertThat(table(List.of(TEAM), "team").primaryKey()).isEmpty();
    }

    @Test
    void a_value_is_required_where_nothing_else_gives_one() {
        assertThat(new TableColumn("a", "text", false, ValueSource.NOTHING).isRequired())
                .isTrue();
        assertThat(new TableColumn("a", "text", true, ValueSource.NOTHING).isRequired())
                .isFalse();
        assertThat(new TableColumn("a", "text", false, ValueSource.DEFAULT).isRequired())
                .isFalse();
    }
}
