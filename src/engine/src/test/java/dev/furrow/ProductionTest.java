package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.migrate.MigratorTest;
import dev.furrow.revision.Purge;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionTest {
    private static final String TABLES =
            "SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema IN ('public', 'Jokes App') ORDER BY 1, 2";

    @TempDir
    Path folder;

    FreshDatabase database;
    Project project;

    @BeforeEach
    void makeProject() {
        database = Postgres.freshDatabase();
        project = Project.on(database.url(), folder)
                .inProduction("Jokes App")
                .revision("1_users.sql", MigratorTest.USERS)
                .revision("AddJokes.java", MigratorTest.JOKES);
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void every_table_lands_in_the_applications_schema_which_is_made() {
        project.furrow().upgrade("head");

        assertThat(project.query(TABLES))
                .containsExactly(
                        "Jokes App|furrow_journal", "Jokes App|furrow_version", "Jokes App|jokes", "Jokes App|users");
        assertThat(project.query("SELECT version_num FROM \"Jokes App\".furrow_version"))
                .containsExactly("37e1cb6de47a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RESET ALL", "RESET search_path", "SET search_path TO DEFAULT", "SET LOCAL search_path = DEFAULT"
            })
    void a_reset_in_a_script_does_not_lead_out_of_the_schema(String reset) {
        project.revision("reset.sql", """
                -- reset
                --
                -- revision: b
                -- down-revision: 37e1cb6de47a

                -- migrate:up
                %s;
                CREATE TABLE "after" (id int);
                """.formatted(reset));

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT schemaname FROM pg_tables WHERE tablename = 'after'"))
                .containsExactly("Jokes App");
    }

    @Test
    void downgrade_takes_the_tables_out_of_the_schema_again() {
        project.furrow().upgrade("head");

        project.furrow().downgrade("base");

        assertThat(project.query(TABLES)).containsExactly("Jokes App|furrow_journal", "Jokes App|furrow_version");
    }

    @Test
    void in_development_the_schema_is_left_aside() {
        Settings settings = project.settings().environment("Dev").build();

        Furrow.open(settings).upgrade("head");

        assertThat(project.query(TABLES))
                .containsExactly("public|furrow_journal", "public|furrow_version", "public|jokes", "public|users");
        assertThat(Furrow.open(settings).database().toString())
                .endsWith("Dev (the caller), schema Jokes App not used in development");
    }

    @Test
    void a_schema_without_an_environment_is_refused() {
        Settings settings = project.settings().environment("").build();

        assertThatThrownBy(() -> Furrow.open(settings)).hasMessage("""
                        SCHEMA is set, the environment is not: is schema "Jokes App" meant for this database?
                          A schema is used outside development only.
                          On the server:                      APP_ENV=production
                          On a laptop, to ignore the schema:  APP_ENV=development""");
    }

    @Test
    void a_script_that_changes_the_search_path_does_not_lead_the_next_one_astray() {
        project.revision("3_dump.sql", """
                        -- a dump
                        --
                        -- revision: 3ca5462d4971
                        -- down-revision: 37e1cb6de47a

                        -- migrate:up
                        SELECT pg_catalog.set_config('search_path', '', false);
                        CREATE TABLE ${schema_prefix}dumped (id int);
                        """).revision("4_after.sql", """
                        -- after the dump
                        --
                        -- revision: 4ca5462d4971
                        -- down-revision: 3ca5462d4971

                        -- migrate:up
                        CREATE TABLE after_dump (id int);
                        """);

        project.furrow().upgrade("head");

        assertThat(project.query(TABLES)).contains("Jokes App|dumped", "Jokes App|after_dump");
    }

    @Test
    void a_user_who_may_not_make_the_schema_is_told_who_has_to() {
        String role = database.name() + "_app";
        project.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'secret'");
        try {
            Settings settings = project.settings()
                    .set(Setting.USER, role, "the caller")
                    .set(Setting.PASSWORD, "secret", "the caller")
                    .build();

            assertThatThrownBy(() -> Furrow.open(settings).upgrade("head")).hasMessage("""
                            src/main/migrations/1_users.sql: permission denied for database %1$s (SQLSTATE 42501)
                              In revision ffdc0a98111c (create users table)
                              Rolled back; the database is at base.
                              Furrow makes its own two tables in the schema, and the schema if it is missing. The database's owner lets it:
                              CREATE SCHEMA IF NOT EXISTS "Jokes App"; GRANT USAGE, CREATE ON SCHEMA "Jokes App" TO "%1$s_app";""".formatted(database.name()));
        } finally {
            project.execute("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
        }
    }

    @Test
    void the_schema_is_made_without_the_privilege_to_make_schemas_if_it_is_there() {
        String role = database.name() + "_app";
        project.execute(
                "CREATE ROLE " + role + " LOGIN PASSWORD 'secret'",
                "CREATE SCHEMA \"Jokes App\" AUTHORIZATION " + role,
                "REVOKE CREATE ON DATABASE " + database.name() + " FROM PUBLIC");
        try {
            Settings settings = project.settings()
                    .set(Setting.USER, role, "the caller")
                    .set(Setting.PASSWORD, "secret", "the caller")
                    .build();

            Furrow.open(settings).upgrade("head");

            assertThat(project.query("SELECT who FROM \"Jokes App\".furrow_journal LIMIT 1")
                            .get(0))
                    .startsWith(role + ", ");
        } finally {
            project.execute("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
        }
    }

    @Test
    void a_failing_statement_is_told_with_what_the_server_says() {
        project.revision("3_offers.sql", """
                -- add offers
                --
                -- revision: 8c41f0d2e9b7
                -- down-revision: 37e1cb6de47a

                -- migrate:up
                INSERT INTO users (username) VALUES ('Demo');
                INSERT INTO users (username)
                VALUES ('Demo');
                """);

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/3_offers.sql:8: duplicate key value violates unique constraint "users_username_key" (SQLSTATE 23505)
                          INSERT INTO users (username)
                          VALUES ('Demo')
                          Detail: Key (username)=(Demo) already exists.
                          In revision 8c41f0d2e9b7 (add offers)
                          Rolled back; the database is at 37e1cb6de47a.""");
    }

    @Test
    void the_line_of_an_unknown_column_is_that_of_the_column() {
        project.revision("3_offers.sql", """
                -- add offers
                --
                -- revision: 8c41f0d2e9b7
                -- down-revision: 37e1cb6de47a

                -- migrate:up
                INSERT INTO users (username) VALUES ('é€😀');
                SELECT id,
                       nothing
                FROM users;
                """);

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/3_offers.sql:9: column "nothing" does not exist (SQLSTATE 42703)
                          SELECT id,
                                 nothing
                          FROM users
                          In revision 8c41f0d2e9b7 (add offers)
                          Rolled back; the database is at 37e1cb6de47a.""");
    }

    @Test
    void copy_blocks_are_loaded() {
        project.revision("3_rows.sql", """
                -- rows
                --
                -- revision: 8c41f0d2e9b7
                -- down-revision: 37e1cb6de47a

                -- migrate:up postgresql
                COPY users (id, username) FROM stdin;
                10\tDemo
                11\tMarnie; DROP TABLE users
                \\.
                """);

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT id, username FROM \"Jokes App\".users ORDER BY id"))
                .containsExactly("10|Demo", "11|Marnie; DROP TABLE users");
    }

    @Test
    void an_unstamped_database_is_refused_by_what_the_schema_holds_not_by_what_public_holds() {
        project.execute("CREATE TABLE public.users (id int)");
        project.furrow().upgrade("ffdc0a98111c");
        project.execute("DELETE FROM \"Jokes App\".furrow_version");

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/1_users.sql:8: table "users" exists already
                          Nothing was run. The database has no version, and these tables are there already: users.
                          They fit revision ffdc0a98111c (create users table).
                          Prove it, and record it:   migrate:stamp to=detect
                          Then run what is missing:  migrate:upgrade""");
    }

    @Test
    void alembics_version_table_is_taken_over_as_it_is() {
        project.execute(
                "CREATE SCHEMA \"Jokes App\"",
                "CREATE TABLE \"Jokes App\".alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)",
                "INSERT INTO \"Jokes App\".alembic_version VALUES ('ffdc0a98111c')",
                "CREATE TABLE \"Jokes App\".users (id int PRIMARY KEY)");

        Furrow.open(project.settings()
                        .set(Setting.VERSION_TABLE, "alembic_version", "the caller")
                        .build())
                .upgrade("head");

        assertThat(project.query("SELECT version_num FROM \"Jokes App\".alembic_version"))
                .containsExactly("37e1cb6de47a");
    }

    @Test
    void a_version_table_may_have_the_longest_name_there_is() {
        String name = "v".repeat(63);
        Settings settings = project.settings()
                .set(Setting.VERSION_TABLE, name, "the caller")
                .build();

        Furrow.open(settings).upgrade("head");

        assertThat(project.query("SELECT version_num FROM \"Jokes App\"." + name))
                .containsExactly("37e1cb6de47a");
    }

    @Test
    void an_id_that_does_not_fit_alembics_column_is_refused_before_anything_runs() {
        project.execute(
                "CREATE SCHEMA \"Jokes App\"",
                "CREATE TABLE \"Jokes App\".alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)");
        project.revision("3_long.sql", """
                -- long
                --
                -- revision: an_id_that_has_more_than_thirty_two_characters
                -- down-revision: 37e1cb6de47a

                -- migrate:up
                """);
        Settings settings = project.settings()
                .set(Setting.VERSION_TABLE, "alembic_version", "the caller")
                .build();
        String refusal = """
                revision id "an_id_that_has_more_than_thirty_two_characters" has 46 characters; the column of alembic_version takes 32
                  Nothing was run.
                  Widen it:  ALTER TABLE "Jokes App"."alembic_version" ALTER COLUMN version_num TYPE varchar(255)""";

        assertThatThrownBy(() -> Furrow.open(settings).upgrade("head")).hasMessage(refusal);
        assertThatThrownBy(() -> Furrow.open(settings).stamp("head", Purge.NO)).hasMessage(refusal);
        assertThat(project.query(TABLES)).containsExactly("Jokes App|alembic_version");
    }
}
