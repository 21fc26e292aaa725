package dev.furrow.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.Setting;
import dev.furrow.migrate.MigratorTest;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedAllTest {
    @TempDir
    Path folder;

    private static Project jokes(Project project) {
        return project.revision("1_users.sql", MigratorTest.USERS)
                .revision("AddJokes.java", MigratorTest.JOKES)
                .seed("users.csv", "id,username\n1,Demo\n2,marnie\n")
                .seed("01_jokes.csv", "user_id,body\n1,Why?\n2,Because.\n");
    }

    @Test
    void seeds_replace_the_rows_on_sqlite_and_leave_a_row_in_the_journal() {
        Project project = jokes(Project.onSqlite(folder));
        project.furrow().upgrade("head");

        project.furrow().seedAll(SeedOptions.ALL);
        project.furrow().seedAll(SeedOptions.ALL);

        assertThat(project.query("SELECT id, user_id FROM jokes ORDER BY id")).containsExactly("1|1", "2|2");
        assertThat(project.query("SELECT action, state, revision, detail FROM furrow_journal WHERE action = 'seed'"))
                .containsExactly("seed|done|null|jokes 2\nusers 2", "seed|done|null|jokes 2\nusers 2");
    }

    @Test
    void seeds_go_into_the_applications_schema_in_production() {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            Project project = jokes(Project.on(database.url(), folder).inProduction("jokes_app"));
            project.execute("CREATE TABLE public.users (id int, username text)");
            project.furrow().upgrade("head");

            project.furrow().seedAll(SeedOptions.ALL);
            project.furrow().seedAll(SeedOptions.ALL);

            assertThat(project.query("SELECT id, user_id FROM jokes_app.jokes ORDER BY id"))
                    .containsExactly("1|1", "2|2");
            assertThat(project.query("SELECT * FROM public.users")).isEmpty();
            assertThat(project.query("INSERT INTO jokes_app.users (username) VALUES ('new') RETURNING id"))
                    .containsExactly("3");
        }
    }

    @Test
    void undo_clears_what_the_seeds_fill() {
        Project project = jokes(Project.onSqlite(folder));
        project.furrow().upgrade("head");
        project.furrow().seedAll(SeedOptions.ALL);

        project.furrow().seedUndo(SeedOptions.ALL);

        assertThat(project.query("SELECT * FROM users UNION ALL SELECT id, body FROM jokes"))
                .isEmpty();
    }

    @Test
    void a_preview_writes_nothing() {
        Project project = jokes(Project.onSqlite(folder));
        project.furrow().upgrade("head");

        var plan = project.furrow().previewSeedAll(SeedOptions.ALL);

        assertThat(plan.seeds())
                .extracting(planned -> planned.seed().shown())
                .containsExactly("src/main/seeds/users.csv", "src/main/seeds/01_jokes.csv");
        assertThat(project.query("SELECT * FROM users")).isEmpty();
    }

    @Test
    void a_table_that_no_revision_made_yet_is_told_with_the_way_out() {
        Project project = jokes(Project.onSqlite(folder));

        assertThatThrownBy(() -> project.furrow().seedAll(SeedOptions.ALL)).hasMessage("""
                        src/main/seeds/01_jokes.csv: there is no table "jokes"
                          Revisions ffdc0a98111c, 37e1cb6de47a have not run yet:  migrate:upgrade
                          If it fills other tables, say so at its beginning:      # tables: users, likes""");
        assertThat(folder.resolve("dev.db")).doesNotExist();
    }

    @Test
    void a_project_without_seeds_is_told_where_to_put_the_first() {
        Project project = Project.onSqlite(folder);

        assertThatThrownBy(() -> project.furrow().seedAll(SeedOptions.ALL)).hasMessage("""
                        there are no seeds in src/main/seeds
                          Put a first one there, such as users.csv.
                          Or name the folder that has them:  seeds=<folder>""");
    }

    @Test
    void of_a_folder_without_seeds_it_is_told_who_named_it() {
        Project project = Project.onSqlite(folder).file("data/notes.md", "none yet");

        assertThatThrownBy(() -> Furrow.open(project.settings()
                                .set(Setting.SEEDS, "data", "the pom")
                                .build())
                        .seedAll(SeedOptions.ALL))
                .hasMessageStartingWith("there are no seeds in data (furrow.seeds, the pom)\n");
    }

    @Test
    void an_sql_seed_that_breaks_a_key_of_another_table_is_told_with_the_table() {
        Project project = Project.onSqlite(folder)
                .revision("1_users.sql", MigratorTest.USERS)
                .revision("AddJokes.java", MigratorTest.JOKES)
                .seed("users.sql", "INSERT INTO jokes (user_id, body) VALUES (7, 'none laughs');\n");
        project.furrow().upgrade("head");

        assertThatThrownBy(() -> project.furrow().seedAll(SeedOptions.ALL)).hasMessage("""
                        seeding failed: FOREIGN KEY constraint failed (SQLITE_CONSTRAINT_FOREIGNKEY)
                          Rows that refer to nothing are in jokes.
                          Rolled back; every table holds what it held before.
                          A seed that writes there should say so in its header:  -- tables: users, likes""");
    }
}
