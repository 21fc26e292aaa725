package dev.furrow.adopt.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.ImportResult;
import dev.furrow.error.Diagnostic;
import dev.furrow.revision.WrittenRevision;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlywayTest {
    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder);
    }

    @Test
    void another_prefix_than_v_is_seen_from_the_names() throws IOException {
        flyway("v1.1__create_users.sql", "CREATE TABLE users (id INTEGER PRIMARY KEY);");
        flyway("v1.2__add_name.sql", "ALTER TABLE users ADD COLUMN name TEXT;");
        flyway("U1.2__drop_name.sql", "ALTER TABLE users DROP COLUMN name;");
        flyway("R__names.sql", "CREATE VIEW names AS SELECT name FROM users;");

        ImportResult result = imported();

        assertThat(files(result))
                .containsExactly(
                        "src/main/migrations/1.1_create_users.sql",
                        "src/main/migrations/1.2_add_name.sql",
                        "src/main/migrations/R_names_names.sql");
    }

    @Test
    void the_prefix_may_be_nothing() throws IOException {
        flyway("20170206__create_users.sql", "CREATE TABLE users (id INTEGER PRIMARY KEY);");
        flyway("20170310__add_name.sql", "ALTER TABLE users ADD COLUMN name TEXT;");
        flyway("U20170310__drop_name.sql", "ALTER TABLE users DROP COLUMN name;");

        ImportResult result = imported();

        assertThat(result.tool()).isEqualTo("flyway");
        assertThat(files(result))
                .containsExactly(
                        "src/main/migrations/20170206_create_users.sql", "src/main/migrations/20170310_add_name.sql");
        assertThat(result.remarks()).isEmpty();
    }

    @Test
    void of_two_prefixes_v_is_the_one_that_counts() throws IOException {
        flyway("V1__create_users.sql", "CREATE TABLE users (id INTEGER PRIMARY KEY);");
        flyway("x2__other.sql", "CREATE TABLE other (id INTEGER PRIMARY KEY);");

        ImportResult result = imported();

        assertThat(files(result)).containsExactly("src/main/migrations/1_create_users.sql");
        assertThat(result.remarks()).hasSize(1);
    }

    @Test
    void versions_follow_each_other_as_numbers_and_undo_leads_back() throws IOException {
        flyway("V10__add_age.sql", "ALTER TABLE users ADD COLUMN age INTEGER;\n");
        flyway("V2__create_users.sql", "-- the first\nCREATE TABLE users (id INTEGER PRIMARY KEY)\n");
        flyway("V2_1__add_name.sql", "ALTER TABLE users ADD COLUMN name TEXT;");
        flyway("more/U2.1__drop_name.sql", "ALTER TABLE users DROP COLUMN name;");

        ImportResult result = imported();

        assertThat(files(result))
                .containsExactly(
                        "src/main/migrations/2_create_users.sql",
                        "src/main/migrations/2.1_add_name.sql",
                        "src/main/migrations/10_add_age.sql");
        assertThat(result.remarks()).isEmpty();
        assertThat(Files.readString(folder.resolve("src/main/migrations/2.1_add_name.sql")))
                .isEqualTo("""
                        -- add name
                        --
                        -- revision: 2.1
                        -- down-revision: 2
                        -- created: %s

                        -- migrate:up
                        ALTER TABLE users ADD COLUMN name TEXT;

                        -- migrate:down
                        ALTER TABLE users DROP COLUMN name;
                        """.formatted(result.written().get(1).revision().created()));
        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.upgrade("2.1").steps()).hasSize(2);
            assertThat(furrow.downgrade("2").steps()).hasSize(1);
            assertThat(furrow.upgrade("head").steps()).hasSize(2);
        }
    }

    @Test
    void repeatable_ones_run_once_after_all_others_by_their_descriptions() {
        flyway("R__b_view.sql", "CREATE VIEW b AS SELECT id FROM a;");
        flyway("R__a_view.sql", "CREATE VIEW a AS SELECT id FROM users;");
        flyway("V1__users.sql", "CREATE TABLE users (id INTEGER PRIMARY KEY);");

        ImportResult result = imported();

        assertThat(ids(result)).containsExactly("1", "R_a_view", "R_b_view");
        assertThat(remarks(result))
                .containsExactly(
                        "db/migration/R__a_view.sql: was repeatable, and is a revision that runs once: write a new one for the"
                                + " next change",
                        "db/migration/R__b_view.sql: was repeatable, and is a revision that runs once: write a new one for the"
                                + " next change");
        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.upgrade("head").steps()).hasSize(3);
        }
    }

    @Test
    void a_baseline_begins_the_history_where_what_it_stands_for_is_gone() {
        flyway("B1__old.sql", "CREATE TABLE old (id INTEGER);");
        flyway("B3__all_until_now.sql", "CREATE TABLE users (id INTEGER);");
        flyway("V4__more.sql", "ALTER TABLE users ADD COLUMN name TEXT;");

        ImportResult result = imported();

        assertThat(ids(result)).containsExactly("3", "4");
        assertThat(remarks(result))
                .containsExactly(
                        "db/migration/B1__old.sql: was not taken: it stands for the versions up to 1, and what makes"
                                + " the same is there");
    }

    @Test
    void a_baseline_is_not_taken_where_its_versions_are_there() {
        flyway("V1__users.sql", "CREATE TABLE users (id INTEGER);");
        flyway("B1__users.sql", "CREATE TABLE users (id INTEGER);");

        ImportResult result = imported();

        assertThat(files(result)).containsExactly("src/main/migrations/1_users.sql");
        assertThat(remarks(result))
                .containsExactly(
                        "db/migration/B1__users.sql: was not taken: it stands for the versions up to 1, and what makes"
                                + " the same is there");
    }

    @Test
    void what_flyway_runs_outside_of_a_transaction_runs_there_here_too() throws IOException {
        flyway("V1__index.sql", "-- slow\nCREATE UNIQUE INDEX CONCURRENTLY i ON users (id);");
        flyway("V2__told.sql", "SELECT 1;");
        flyway("V2__told.sql.conf", "executeInTransaction=false\n");
        flyway("V3__commented.sql", "-- flyway:executeInTransaction=false\nSELECT 1;");
        flyway("V4__within.sql", "SELECT 'VACUUM';");

        ImportResult result = imported();

        assertThat(sectionLines(result))
                .containsExactly(
                        "-- migrate:up transaction:false",
                        "-- migrate:up transaction:false",
                        "-- migrate:up transaction:false",
                        "-- migrate:up");
        assertThat(result.remarks()).isEmpty();
    }

    @Test
    void placeholders_are_kept_and_told_with_their_lines() throws IOException {
        flyway("V1__users.sql", """
                CREATE TABLE ${flyway:defaultSchema}.users (id INTEGER);
                INSERT INTO users VALUES (${first});
                -- ${flyway:timestamp} ${schema}
                """);

        ImportResult result = imported();

        assertThat(Files.readString(folder.resolve("src/main/migrations/1_users.sql")))
                .contains("CREATE TABLE ${schema_name}.users (id INTEGER);\nINSERT INTO users VALUES (${first});\n");
        assertThat(remarks(result))
                .containsExactly(
                        "db/migration/V1__users.sql:2: the placeholder ${first} is kept: set furrow.placeholder.first",
                        "db/migration/V1__users.sql:3: the placeholder ${flyway:timestamp} of Flyway has no like here, and stays"
                                + " as it is",
                        "db/migration/V1__users.sql:3: the placeholder ${schema} is the schema in use here");
    }

    @Test
    void callbacks_code_and_strangers_are_listed() {
        flyway("V1__users.sql", "CREATE TABLE users (id INTEGER);");
        flyway("U7__users.sql", "DROP TABLE users;");
        flyway("afterMigrate__grants.sql", "SELECT 1;");
        flyway("V2__Fill.java", "class V2__Fill {}");
        flyway("notes.sql", "SELECT 1;");
        flyway("README.md", "Hello");

        assertThat(remarks(imported()))
                .containsExactly(
                        "db/migration/U7__users.sql: was not taken: there is no V7 to undo",
                        "db/migration/README.md: was not taken: it is no SQL",
                        "db/migration/V2__Fill.java: was not taken: it is code; what it does has to become a revision in Java",
                        "db/migration/afterMigrate__grants.sql: was not taken: it is a callback, and there are none here",
                        "db/migration/notes.sql: was not taken: by its name it is no migration");
    }

    @Test
    void two_files_of_one_version_are_refused_as_flyway_refuses_them() {
        flyway("V1.0__users.sql", "SELECT 1;");
        flyway("V1__users.sql", "SELECT 1;");

        assertThatThrownBy(this::imported)
                .hasMessage("db/migration/V1__users.sql: has version 1, as db/migration/V1.0__users.sql has");
    }

    @Test
    void a_script_that_could_not_run_refuses_all_and_nothing_is_written() {
        flyway("V1__users.sql", "CREATE TABLE users (id INTEGER);");
        flyway("V2__open.sql", "SELECT 'open;");

        assertThatThrownBy(this::imported)
                .hasMessage("src/main/migrations/2_open.sql:8: the string that begins here has no closing '\n"
                        + "  It was to be revision 2, made of db/migration/V2__open.sql; nothing was written.\n"
                        + "  Write the missing '; inside a string it is written twice.");

        assertThat(folder.resolve("src/main/migrations")).doesNotExist();
    }

    @Test
    void what_is_there_already_stays_and_nothing_is_written_beside_it() {
        flyway("V1__users.sql", "CREATE TABLE users (id INTEGER);");
        imported();
        flyway("V0__before.sql", "SELECT 1;");

        assertThatThrownBy(this::imported)
                .hasMessage("src/main/migrations/1_users.sql: is there already; nothing was written\n"
                        + "  Take it away, or name another folder for the revisions.");

        assertThat(folder.resolve("src/main/migrations/0_before.sql")).doesNotExist();
    }

    @Test
    void bodies_and_indexes_of_postgresql_run_as_they_were_written() {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            project = Project.on(database.url(), folder);
            flyway("V1__users.sql", """
                    CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
                    CREATE FUNCTION rename() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                      NEW.name := upper(NEW.name);
                      RETURN NEW;
                    END;
                    $$;
                    CREATE TRIGGER rename BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION rename();
                    INSERT INTO users VALUES (1, 'ann');
                    """);
            flyway("V2__index.sql", "CREATE INDEX CONCURRENTLY users_by_name ON users (name);");

            imported();

            try (Furrow furrow = project.furrow()) {
                assertThat(furrow.upgrade("head").steps()).hasSize(2);
            }
            assertThat(project.query("SELECT name FROM users")).containsExactly("ANN");
        }
    }

    private void flyway(String name, String text) {
        project.file("db/migration/" + name, text);
    }

    private ImportResult imported() {
        try (Furrow furrow = project.furrow()) {
            return furrow.importFrom("", "db/migration", List.of());
        }
    }

    private List<String> sectionLines(ImportResult result) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String file : files(result)) {
            all.append(Files.readString(folder.resolve(file)));
        }
        return all.toString()
                .lines()
                .filter(line -> line.startsWith("-- migrate:"))
                .toList();
    }

    private static List<String> files(ImportResult result) {
        return result.written().stream().map(WrittenRevision::file).toList();
    }

    private static List<String> ids(ImportResult result) {
        return result.written().stream()
                .map(written -> written.revision().id().value())
                .toList();
    }

    private static List<String> remarks(ImportResult result) {
        return result.remarks().stream().map(Diagnostic::toString).toList();
    }
}
