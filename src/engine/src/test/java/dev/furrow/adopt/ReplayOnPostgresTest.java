package dev.furrow.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.Setting;
import dev.furrow.testing.Doorway;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.Role;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayOnPostgresTest {
    private @TempDir Path folder;
    private FreshDatabase database = Postgres.freshDatabase();
    private Role role;
    private Project beside;
    private Project project;

    @BeforeEach
    void makeRole() throws SQLException {
        role = Role.in(database);
        beside = Project.on(database.url(), folder);
        project = Project.on(role.url(), folder)
                .revision("a.sql", revision("a", "none", "CREATE TABLE users (id SERIAL PRIMARY KEY, name TEXT)"));
    }

    @AfterEach
    void drop() {
        Postgres.execute("ALTER ROLE " + role.name() + " NOCREATEDB");
        database.close();
        role.close();
    }

    private static String revision(String id, String parent, String up) {
        return "-- make " + id + "\n--\n-- revision: " + id + "\n-- down-revision: " + parent + "\n\n-- migrate:up\n"
                + up + ";\n";
    }

    private List<String> ofRole(String what) {
        return beside.query(what.formatted(role.name()));
    }

    private List<String> scratchDatabases() {
        return ofRole("SELECT datname FROM pg_database WHERE left(datname, 15) = 'furrow_scratch_'"
                + " AND pg_get_userbyid(datdba) = '%s'");
    }

    private List<String> differences() {
        try (Furrow furrow = project.furrow()) {
            return furrow.diff("a", "database").differences().stream()
                    .map(item -> item.subject())
                    .toList();
        }
    }

    private void mayMakeDatabases() {
        Postgres.execute("ALTER ROLE " + role.name() + " CREATEDB");
    }

    @Test
    void nothing_is_left_of_a_replay_in_a_database_of_its_own() {
        mayMakeDatabases();

        assertThat(differences()).containsExactly("table users");
        assertThat(scratchDatabases()).isEmpty();
    }

    @Test
    void an_extension_is_there_whether_a_revision_makes_it_or_an_administrator_did() {
        beside.execute("CREATE EXTENSION citext");
        Project own = Project.on(database.url(), folder)
                .revision("a.sql", revision("a", "none", "CREATE TABLE users (name citext)"));
        try (Furrow furrow = own.furrow()) {
            assertThat(furrow.diff("a", "database").differences().stream().map(item -> item.subject()))
                    .containsExactly("table users");
        }
        own.revision("a.sql", revision("a", "none", "CREATE EXTENSION citext;\nCREATE TABLE users (name citext)"));
        try (Furrow furrow = own.furrow()) {
            assertThat(furrow.diff("a", "database").differences().stream().map(item -> item.subject()))
                    .containsExactly("table users");
        }
    }

    @Test
    void what_a_killed_run_left_is_dropped_by_the_next() {
        mayMakeDatabases();
        Postgres.execute("CREATE DATABASE furrow_scratch_left OWNER " + role.name());

        assertThat(differences()).containsExactly("table users");
        assertThat(scratchDatabases()).isEmpty();
    }

    @Test
    void a_run_beside_another_database_may_clear_away_what_was_just_made() {
        mayMakeDatabases();
        List<String> cleared = new CopyOnWriteArrayList<>();
        try (Doorway doorway = Doorway.to(database, name -> {
            if (name.startsWith("furrow_scratch_") && cleared.size() < 2) {
                cleared.add(name);
                Postgres.execute("DROP DATABASE " + name);
            }
        })) {
            project = Project.on(role.url().replace(role.address(), "localhost:" + doorway.port()), folder);

            assertThat(differences()).containsExactly("table users");
        }
        assertThat(cleared).hasSize(2);
        assertThat(scratchDatabases()).isEmpty();
    }

    @Test
    void a_role_that_may_make_no_database_replays_in_a_transaction() {
        assertThat(differences()).containsExactly("table users");
        assertThat(beside.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'furrow%'"))
                .isEmpty();
    }

    @Test
    void a_revision_that_names_another_schema_stops_a_replay_in_a_transaction() {
        project.revision("a.sql", revision("a", "none", "CREATE TABLE public.users (id INTEGER)"));

        assertThatThrownBy(this::differences).hasMessageStartingWith("""
            src/main/migrations/a.sql:7: it names schema "public", where the application's tables are\
            """);
        assertThat(beside.query("SELECT relname FROM pg_class WHERE relname = 'users'"))
                .isEmpty();
    }

    @Test
    void an_extension_in_another_schema_asks_for_a_database_where_it_is_seen() {
        beside.execute("CREATE EXTENSION citext");
        project.revision("a.sql", revision("a", "none", "CREATE TABLE users (name citext)"));

        assertThatThrownBy(this::differences).hasMessage("""
            src/main/migrations/a.sql:7: type "citext" does not exist (SQLSTATE 42704)
              CREATE TABLE users (name citext)
              In revision a (make a)
              Rolled back; the database is at base.
              This was a replay in a schema in a transaction; the application's database is as it was.
              Types and functions of an extension in another schema aren't seen in a replay in a transaction.
              Name an empty database for it:  scratchUrl=postgres://.../scratch\
            """);
    }

    @Test
    void none_of_several_statements_reaches_another_schema_in_a_transaction() {
        project.revision(
                "a.sql", revision("a", "none", "CREATE TABLE users (id INTEGER);\nCREATE TABLE public.q (n INTEGER)"));

        assertThatThrownBy(this::differences).hasMessageStartingWith("""
            src/main/migrations/a.sql:8: it names schema "public", where the application's tables are\
            """);
        assertThat(beside.query("SELECT relname FROM pg_class WHERE relname = 'q'"))
                .isEmpty();
        assertThat(beside.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'furrow%'"))
                .isEmpty();
    }

    @Test
    void code_stops_a_replay_in_a_transaction() {
        project.revision("a.sql", revision("a", "none", "DO 'BEGIN CREATE TABLE public.q (n INTEGER); END'"));

        assertThatThrownBy(this::differences).hasMessageStartingWith("""
            src/main/migrations/a.sql:7: it runs code, which may reach the application's tables\
            """);
        assertThat(beside.query("SELECT relname FROM pg_class WHERE relname = 'q'"))
                .isEmpty();
    }

    @Test
    void a_revision_outside_a_transaction_stops_a_replay_in_one() {
        project.revision("b.sql", """
            -- make b
            --
            -- revision: b
            -- down-revision: a

            -- migrate:up transaction:false
            CREATE INDEX CONCURRENTLY users_name ON users (name);
            """);

        try (Furrow furrow = project.furrow()) {
            assertThatThrownBy(() -> furrow.diff("b", "database")).hasMessage("""
                src/main/migrations/b.sql: revision b (make b) runs outside a transaction (transaction:false)
                  Revisions are replayed in a transaction here, since the role may make no database.
                  This was a replay in a schema in a transaction; the application's database is as it was.
                  Name an empty database for it:  scratchUrl=postgres://.../scratch\
                """);
        }
    }

    @Test
    void without_a_place_the_way_to_have_one_is_said() {
        Postgres.execute("REVOKE CREATE ON DATABASE " + database.name() + " FROM " + role.name());

        assertThatThrownBy(this::differences).hasMessage("""
            there is no place to replay revisions in: "%1$s" may make neither a database nor a schema
              Name an empty database for it:  scratchUrl=postgres://.../scratch
              Or let the role make one:       ALTER ROLE "%1$s" CREATEDB\
            """.formatted(role.name()));
    }

    @Test
    void a_given_database_is_used_again_and_again() {
        try (FreshDatabase given = Postgres.freshDatabase();
                Furrow furrow = Furrow.open(beside.settings()
                        .set(Setting.SCRATCH_URL, given.url(), "a test")
                        .build())) {
            assertThat(furrow.diff("a", "database").differences()).hasSize(1);
            assertThat(furrow.diff("a", "database").differences()).hasSize(1);
        }
    }

    @Test
    void a_given_database_that_has_anything_is_refused_and_stays_as_it_is() {
        try (FreshDatabase given = Postgres.freshDatabase();
                Furrow furrow = Furrow.open(beside.settings()
                        .set(Setting.SCRATCH_URL, given.url(), "a test")
                        .build())) {
            Project there = Project.on(given.url(), folder);
            there.execute("CREATE EXTENSION citext");
            for (String made : List.of(
                    "TABLE mine (id INTEGER)",
                    "FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                    "TYPE mine AS ENUM ('a')",
                    "TYPE mine AS (a int)",
                    "DOMAIN mine AS int",
                    "SCHEMA mine")) {
                there.execute("CREATE " + made);

                assertThatThrownBy(() -> furrow.diff("a", "database"))
                        .as(made)
                        .hasMessageContaining("it isn't empty (\"mine\" is there)");

                there.execute("DROP " + made.replaceAll("(\\w+ mine).*", "$1"));
            }
            assertThat(furrow.diff("a", "database").differences()).hasSize(1);
        }
    }

    @Test
    void the_applications_own_database_is_no_place() {
        try (Furrow furrow = Furrow.open(beside.settings()
                .set(Setting.SCRATCH_URL, database.url(), "a test")
                .build())) {
            assertThatThrownBy(() -> furrow.diff("a", "database")).hasMessage("""
                scratchUrl names the application's own database
                  Nothing was changed.\
                """);
        }
    }
}
