package dev.furrow.sql;

import static dev.furrow.testing.Syntaxes.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.Place;
import org.junit.jupiter.api.Test;

class SqlStatementTest {
    @Test
    void a_position_counts_code_points_from_the_statement() {
        SqlStatement statement = statement("-- first\r\nSELECT 'é€😀',\r\n  '😀' || nowhere;");

        assertThat(statement.place()).isEqualTo(Place.of("x.sql", 2));
        assertThat(statement.placeAt(1)).isEqualTo(new Place("x.sql", 2, 1));
        assertThat(statement.placeAt(13)).isEqualTo(new Place("x.sql", 2, 13));
        assertThat(statement.placeAt(25)).isEqualTo(new Place("x.sql", 3, 10));
    }

    @Test
    void a_column_is_counted_from_the_line_not_from_the_statement() {
        SqlStatement statement = SqlSplitter.split(new SourceText("x.sql", "SELECT 1; SELECT x"), POSTGRESQL)
                .statements()
                .get(1);

        assertThat(statement.placeAt(8)).isEqualTo(new Place("x.sql", 1, 18));
    }

    @Test
    void a_position_outside_means_the_nearest_end() {
        SqlStatement statement = statement("SELECT 1;");

        assertThat(statement.placeAt(0)).isEqualTo(new Place("x.sql", 1, 1));
        assertThat(statement.placeAt(100)).isEqualTo(new Place("x.sql", 1, 9));
    }

    @Test
    void what_code_made_stands_where_it_was_made() {
        Place place = Place.of("AddJokes.java", 12);
        SqlStatement statement = SqlSplitter.split(SourceText.madeAt(place, "\nSELECT\n1"), POSTGRESQL)
                .statements()
                .get(0);

        assertThat(statement.place()).isEqualTo(place);
        assertThat(statement.placeAt(8)).isEqualTo(place);
    }

    @Test
    void replaced_parts_leave_the_rest_where_it_was() {
        SqlStatement statement = statement("\nSELECT a, b,\n c FROM d");
        StatementEdit edit = new StatementEdit(statement);
        edit.replace(7, 8, "long\nname");
        edit.replace(10, 11, "");

        SqlStatement edited = edit.apply();

        assertThat(edited.text()).isEqualTo("SELECT long\nname, ,\n c FROM d");
        assertThat(edited.place()).isEqualTo(Place.of("x.sql", 2));
        assertThat(edited.placeAt(1)).isEqualTo(new Place("x.sql", 2, 1));
        assertThat(edited.placeAt(13)).isEqualTo(new Place("x.sql", 2, 8));
        assertThat(edited.placeAt(17)).isEqualTo(new Place("x.sql", 2, 9));
        assertThat(edited.placeAt(19)).isEqualTo(new Place("x.sql", 2, 12));
        assertThat(edited.placeAt(22)).isEqualTo(new Place("x.sql", 3, 2));
    }

    @Test
    void a_part_that_is_replaced_secretly_is_shown_as_it_was_written() {
        StatementEdit edit = new StatementEdit(statement("SELECT a, b"));
        edit.replaceSecretly(7, 8, "hush");
        edit.replace(10, 11, "c");

        SqlStatement edited = edit.apply();

        assertThat(edited.text()).isEqualTo("SELECT hush, c");
        assertThat(edited.shown()).isEqualTo("SELECT a, c");
        assertThatThrownBy(() -> new StatementEdit(edited))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("holds secrets: x.sql:1: SELECT a, c");
    }

    @Test
    void parts_are_replaced_in_their_order() {
        StatementEdit edit = new StatementEdit(statement("SELECT a"));
        edit.replace(7, 8, "b");

        assertThatThrownBy(() -> edit.replace(0, 6, "VALUES"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("out of order: 0");
    }

    private static SqlStatement statement(String text) {
        return SqlSplitter.split(new SourceText("x.sql", text), POSTGRESQL)
                .statements()
                .get(0);
    }
}
