package dev.furrow.sqlite.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a schema of many tables. */
class LiveSchemaTest {
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = new org.sqlite.JDBC().connect("jdbc:sqlite::memory:", new Properties());
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            named    | CREATE TABLE other (a INT CONSTRAINT named UNIQUE)           | other
            a*b?c[d  | CREATE TABLE other (a INT CONSTRAINT "a*b?c[d" UNIQUE)       | other
            a*b      | CREATE TABLE aXb (a INT)                                     |
            sa"id    | CREATE TABLE other (a INT CONSTRAINT "sa""id" UNIQUE)        | other
            t_pkey   | CREATE TABLE t (a INT PRIMARY KEY)                           | t
            a_b_key  | CREATE TABLE a (b INT UNIQUE)                                | a
            a_b_key  | CREATE TABLE a_b (c INT)                                     | a_b
            a_b_key  | CREATE TABLE a_b_key (c INT)                                 | a_b_key
            a_b_key  | CREATE TABLE ab (c INT)                                      |
            """)
    void what_may_bear_a_name_is_found_whatever_its_characters(String name, String sql, String expected)
            throws SQLException {
        execute(sql);

        assertThat(LiveSchema.about(connection, List.of(name)).entries())
                .filteredOn(entry -> !entry.sql().isEmpty())
                .extracting(SchemaEntry::name)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void of_several_names_each_is_found() throws SQLException {
        execute("CREATE TABLE one (a INT)", "CREATE INDEX one_a ON one (a)", "CREATE TABLE two (a INT)");

        assertThat(LiveSchema.about(connection, List.of("one_a", "one", "two")).entries())
                .extracting(SchemaEntry::name)
                .containsExactly("one", "one_a", "two");
        assertThat(LiveSchema.about(connection, List.of()).entries()).isEmpty();
    }

    @Test
    void a_table_is_found_in_any_case_with_its_indexes() throws SQLException {
        execute("CREATE TABLE One (a INT)", "CREATE INDEX x ON One (a)", "CREATE TABLE two (a INT)");

        assertThat(LiveSchema.ofTable(connection, "oNE").entries())
                .extracting(SchemaEntry::name)
                .containsExactly("One");
        assertThat(LiveSchema.ofTableAndAbout(connection, "oNE", List.of("y_z")).entries())
                .extracting(SchemaEntry::name)
                .containsExactly("One", "x");
    }

    private void execute(String... texts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : texts) {
                statement.execute(sql);
            }
        }
    }
}
