package dev.furrow.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.furrow.ExportFormat;
import dev.furrow.ExportResult;
import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.SeedPreview;
import dev.furrow.SeedStatus;
import dev.furrow.schema.Product;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.Role;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What is known of tables between one seeding and the next. */
class SeedStatusTest {
    private static final String USERS = """
        -- users
        --
        -- revision: a1
        -- down-revision: none

        -- migrate:up
        CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
        CREATE TABLE jokes (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));
        """;

    @TempDir
    Path folder;

    private static Project filled(Project project) {
        return project.revision("a1.sql", USERS)
                .seed("users.csv", "id,name\n1,Demo\n2,marnie\n")
                .seed("jokes.csv", "id,user_id\n1,2\n");
    }

    private static List<String> lines(SeedStatus status) {
        List<String> lines = new ArrayList<>();
        for (SeedStatus.Entry entry : status.entries()) {
            for (SeedStatus.Held table : entry.tables()) {
                lines.add(entry.seed().shown() + " " + table.shown() + " " + table.rows() + " of " + table.seeded());
            }
        }
        return lines;
    }

    private void tells(Project project, String schema) {
        try (Furrow furrow = filled(project).furrow()) {
            furrow.upgrade("head");
            assertThat(furrow.seedStatus(SeedOptions.ALL).last()).isEmpty();

            furrow.seedAll(SeedOptions.ALL);
            project.execute("INSERT INTO " + schema + "users VALUES (3, 'own')");
            furrow.seedAll(SeedOptions.ALL.only(List.of("jokes")));

            SeedStatus status = furrow.seedStatus(SeedOptions.ALL);
            assertThat(lines(status))
                    .containsExactly("src/main/seeds/users.csv users 3 of 2", "src/main/seeds/jokes.csv jokes 1 of 1");
            assertThat(status.last())
                    .get()
                    .satisfies(last -> assertThat(last.who()).contains("@"));
        }
    }

    @Test
    void status_tells_what_is_there_and_what_seeds_put_there() throws Exception {
        tells(Project.onSqlite(folder), "");
    }

    @Test
    void status_tells_it_in_the_schema_of_an_application_too() throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            tells(Project.on(database.url(), folder).inProduction("app"), "app.");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void production_is_told_of_rows_that_no_seed_put_there(Product product) throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            boolean sqlite = product.equals(Product.SQLITE);
            Project project = sqlite ? Project.onSqlite(folder) : Project.on(database.url(), folder);
            filled(project).inProduction(sqlite ? "" : "app");
            try (Furrow furrow = project.furrow()) {
                furrow.upgrade("head");
                assertThat(furrow.previewSeedAll(SeedOptions.ALL).unseeded()).isEmpty();
                furrow.seedAll(SeedOptions.ALL);
                assertThat(furrow.previewSeedAll(SeedOptions.ALL).unseeded()).isEmpty();

                project.execute("INSERT INTO " + (sqlite ? "" : "app.") + "users VALUES (7, 'a customer')");

                SeedPreview plan = furrow.previewSeedAll(SeedOptions.ALL);
                assertThat(plan.unseeded())
                        .extracting(SeedPreview.UnseededTable::rows, SeedPreview.UnseededTable::seeded)
                        .containsExactly(tuple(3L, 2L));
                assertThat(plan.shown(plan.unseeded().get(0).table())).isEqualTo("users");
                assertThat(furrow.previewSeedUndo(SeedOptions.ALL).unseeded()).hasSize(1);
            }
        }
    }

    @Test
    void a_laptop_is_told_of_none() {
        Project project = filled(Project.onSqlite(folder));
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("head");
            project.execute("INSERT INTO users VALUES (7, 'mine')");

            assertThat(furrow.previewSeedAll(SeedOptions.ALL).unseeded()).isEmpty();
        }
    }

    @Test
    void what_is_exported_fills_another_database() throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            Project project = filled(Project.on(database.url(), folder)).inProduction("app");
            try (Furrow furrow = project.furrow()) {
                furrow.upgrade("head");
                furrow.seedAll(SeedOptions.ALL);
                assertThat(furrow.seedExport(List.of(), ExportFormat.JSON, "laptop/src/main/seeds")
                                .tables())
                        .containsExactly(
                                new ExportResult.Written("users", "laptop/src/main/seeds/users.json", 2),
                                new ExportResult.Written("jokes", "laptop/src/main/seeds/jokes.json", 1));
            }
            Project laptop = Project.onSqlite(folder.resolve("laptop")).revision("a1.sql", USERS);
            try (Furrow furrow = laptop.furrow()) {
                furrow.upgrade("head");
                furrow.seedAll(SeedOptions.ALL);
            }
            assertThat(laptop.query("SELECT name, j.id FROM users u JOIN jokes j ON j.user_id = u.id"))
                    .containsExactly("marnie|1");
        }
    }

    @Test
    void a_dry_run_counts_the_rows_of_each_seed() {
        Project project = filled(Project.onSqlite(folder)).seed("more.sql", "-- tables: users\nSELECT 1;\n");
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("head");

            SeedPreview plan = furrow.previewSeedAll(SeedOptions.ALL);

            List<String> counts = new ArrayList<>();
            plan.seeds().forEach(planned -> counts.add(planned.seed().name() + " " + planned.rows()));
            assertThat(counts)
                    .containsExactly("more OptionalLong.empty", "users OptionalLong[2]", "jokes OptionalLong[1]");
        }
    }

    @Test
    void where_row_security_may_hide_rows_the_others_are_told_all_the_same() throws SQLException {
        try (FreshDatabase database = Postgres.freshDatabase();
                Role role = Role.in(database)) {
            Project project = filled(Project.on(database.url(), folder));
            project.furrow().upgrade("head");
            project.execute(
                    "GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + role.name(),
                    "ALTER TABLE jokes ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON jokes USING (id < 3);"
                            + " INSERT INTO users VALUES (1, 'ann'); INSERT INTO jokes VALUES (1, 1), (5, 1)");

            SeedStatus status = Project.on(role.url(), folder).furrow().seedStatus(SeedOptions.ALL);

            assertThat(status.entries().stream().flatMap(entry -> entry.tables().stream()))
                    .extracting(SeedStatus.Held::shown, SeedStatus.Held::rows, SeedStatus.Held::counted)
                    .containsExactly(
                            tuple("users", 1L, SeedStatus.Counted.ALL_ROWS),
                            tuple("jokes", 1L, SeedStatus.Counted.SEEN_ROWS));
            database.execute("DROP OWNED BY " + role.name());
        }
    }
}
