package dev.furrow.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.schema.Product;
import dev.furrow.schema.told.TableFacts;
import dev.furrow.schema.told.TableOverview;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.Role;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class TableSurveyTest {
    private @TempDir Path folder;

    private static Project withRevisions(Project project) {
        return project.revision("1.sql", """
            -- users
            --
            -- revision: a
            -- down-revision: none

            -- migrate:up
            CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT);
            """).revision("2.sql", """
                -- jokes
                --
                -- revision: b
                -- down-revision: a

                -- migrate:up
                CREATE TABLE jokes (id INTEGER PRIMARY KEY, body TEXT, at TEXT);
                ALTER TABLE people RENAME TO users;
                INSERT INTO jokes (id) VALUES (1), (2);
                """);
    }

    private static List<String> told(TableOverview overview) {
        return overview.tables().stream().map(TableSurveyTest::told).toList();
    }

    private static String told(TableFacts table) {
        String size = table.size().bytes() > 0 ? "something" : "nothing";
        return table.name() + " " + table.columns() + " " + table.size().rows() + " " + size + " " + table.madeBy();
    }

    @ParameterizedTest
    @EachDatabase
    void tables_are_told_with_what_they_hold_and_who_made_them(Product product) {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            Project project = withRevisions(
                    product.equals(Product.SQLITE) ? Project.onSqlite(folder) : Project.on(database.url(), folder));
            try (Furrow furrow = project.furrow()) {
                furrow.upgrade("head");
                project.execute("CREATE TABLE by_hand (x INTEGER PRIMARY KEY)");

                TableOverview overview = furrow.tables();

                assertThat(told(overview))
                        .containsExactly("by_hand 1 0 something ", "jokes 3 2 something b", "users 2 0 something b");
                assertThat(overview.unknown()).isEmpty();
            }
        }
    }

    @Test
    void tables_are_told_where_no_script_defines_the_version() {
        Project project = withRevisions(Project.onSqlite(folder));
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("head");
        }
        project.remove("src/main/migrations/2.sql");
        try (Furrow furrow = project.furrow()) {
            TableOverview overview = furrow.tables();

            assertThat(told(overview)).containsExactly("jokes 3 2 something ", "users 2 0 something ");
            assertThat(overview.unknown().orElseThrow().what()).contains("b");
        }
    }

    @Test
    void a_large_table_is_estimated_and_one_that_may_not_be_read_is_told() throws SQLException {
        FreshDatabase database = Postgres.freshDatabase();
        try (Role role = Role.in(database);
                database) {
            database.execute("CREATE TABLE large (x integer); CREATE TABLE secret (x integer);"
                    + " UPDATE pg_class SET reltuples = 5e6 WHERE relname = 'large'");
            Project project = Project.on(role.url(), folder).file("src/main/migrations/.keep", "");
            try (Furrow furrow = project.furrow()) {
                List<TableFacts> tables = furrow.tables().tables();

                assertThat(tables).extracting(table -> table.size().rows()).containsExactly(5_000_000L, null);
                assertThat(tables)
                        .extracting(table -> table.size().isEstimate())
                        .containsExactly(true, false);
            }
        }
    }
}
