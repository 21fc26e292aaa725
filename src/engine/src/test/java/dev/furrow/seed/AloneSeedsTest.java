package dev.furrow.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.SeedOptions;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.Role;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a seed does to the session, the next one, Furrow's own statements and its journal find it as it was. */
class AloneSeedsTest {
    private static final String TABLES = """
            -- tables
            --
            -- revision: a
            -- down-revision: none

            -- migrate:up
            CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE jokes (id INTEGER PRIMARY KEY, body TEXT);
            -- migrate:down
            DROP TABLE jokes;
            DROP TABLE users;
            """;

    @TempDir
    Path folder;

    private static Project with(Project project, String leaves) {
        project.revision("a.sql", TABLES)
                .seed("01_users.sql", "-- tables: users\n" + leaves + ";\nINSERT INTO users VALUES (1, 'Ann');\n")
                .seed("02_jokes.csv", "id,body\n1,knock\n");
        project.furrow().upgrade("head");
        return project;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "CREATE TEMP TABLE jokes (id INTEGER, body TEXT)",
                "SET statement_timeout = 1",
                "SELECT set_config('search_path', 'public', false)",
                "RESET ALL",
                "SET session_replication_role = replica",
                "SET default_transaction_read_only = on",
                "PREPARE fill AS SELECT 1"
            })
    void what_a_seed_leaves_on_postgresql_is_gone_for_the_next_one(String leaves) throws SQLException {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            Project project = with(Project.on(database.url(), folder), leaves);

            project.furrow().seedAll(SeedOptions.ALL);

            assertThat(project.query("SELECT body FROM public.jokes")).containsExactly("knock");
            assertThat(project.query("SELECT action FROM furrow_journal ORDER BY id DESC LIMIT 1"))
                    .containsExactly("seed");
        }
    }

    @Test
    void a_role_that_the_last_seed_takes_writes_no_rows_of_furrows() throws SQLException {
        FreshDatabase database = Postgres.freshDatabase();
        // What it may do there goes with the database, and the role after that.
        try (Role other = Role.in(database);
                database) {
            Project project = with(Project.on(database.url(), folder), "SELECT 1")
                    .seed("03_role.sql", "-- tables: users\nSET ROLE " + other.name() + ";\n");

            project.furrow().seedAll(SeedOptions.ALL);

            assertThat(project.query("SELECT action FROM furrow_journal ORDER BY id DESC LIMIT 1"))
                    .containsExactly("seed");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "CREATE TEMP TABLE jokes (id INTEGER, body TEXT)",
                "CREATE TEMP TRIGGER none BEFORE INSERT ON jokes BEGIN SELECT raise(IGNORE); END",
                "PRAGMA query_only = on; PRAGMA query_only = off; PRAGMA ignore_check_constraints = on"
            })
    void what_a_seed_leaves_on_sqlite_is_gone_for_the_next_one(String leaves) {
        Project project = with(Project.onSqlite(folder), leaves);

        project.furrow().seedAll(SeedOptions.ALL);

        assertThat(project.query("SELECT body FROM jokes")).containsExactly("knock");
    }
}
