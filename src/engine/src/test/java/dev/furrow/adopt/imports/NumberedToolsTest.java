package dev.furrow.adopt.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.ImportResult;
import dev.furrow.error.Diagnostic;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools whose files begin with a number: dbmate, golang-migrate, goose, sqlx. */
class NumberedToolsTest {
    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder);
    }

    @Test
    void dbmate_has_both_ways_in_one_file_and_says_what_runs_outside_a_transaction() throws IOException {
        project.file("theirs/20240101_create_users.sql", """
                -- migrate:up
                CREATE TABLE users (id INTEGER PRIMARY KEY);

                -- migrate:down transaction:false
                DROP TABLE users;
                """);

        ImportResult result = imported();

        assertThat(result.tool()).isEqualTo("dbmate");
        assertThat(body("20240101_create_users.sql")).isEqualTo("""
                -- migrate:up
                CREATE TABLE users (id INTEGER PRIMARY KEY);

                -- migrate:down transaction:false
                DROP TABLE users;
                """);
        assertRunsBothWays(1);
    }

    @Test
    void a_statement_on_the_tools_own_table_is_told_and_so_is_a_migration_that_is_code() {
        project.file("theirs/0001_users.sql", """
                -- +goose Up
                -- goose_db_version is goose's
                CREATE TABLE users (id INTEGER PRIMARY KEY, goose_db_version_id INTEGER);
                /* goose_db_version
                   goose_db_version */
                UPDATE users SET id = 1; -- goose_db_version
                DELETE FROM public.goose_db_version WHERE version_id = 7;
                """);
        project.file("theirs/notes.sql", "DELETE FROM goose_db_version;\n");
        project.file("theirs/0002_fill.go", "package migrations\n");
        project.file("theirs/0002_fill_test.go", "package migrations\n");

        assertThat(imported().remarks())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "theirs/0002_fill.go: was not taken: it is code; what it does has to become a revision in Java",
                        "theirs/0002_fill_test.go: was not taken: it is no SQL",
                        "theirs/notes.sql: was not taken: by its name it is no migration",
                        "theirs/0001_users.sql:7: names goose_db_version, which no revision makes: take that statement"
                                + " out of the revision");
    }

    @Test
    void golang_migrate_has_a_file_for_each_way() throws IOException {
        project.file("theirs/000001_users.up.sql", "BEGIN;\nCREATE TABLE users (id INTEGER PRIMARY KEY);\nCOMMIT;\n");
        project.file("theirs/000001_users.down.sql", "DROP TABLE users;\n");
        project.file("theirs/000002_index.up.sql", "CREATE INDEX CONCURRENTLY i ON users (id);\n");
        project.file("theirs/schema.dbml", "Table users {}\n");

        ImportResult result = imported();

        assertThat(result.tool()).isEqualTo("golang-migrate");
        assertThat(body("000001_users.sql")).isEqualTo("""
                -- migrate:up
                BEGIN;
                CREATE TABLE users (id INTEGER PRIMARY KEY);
                COMMIT;

                -- migrate:down
                DROP TABLE users;
                """);
        assertThat(body("000002_index.sql")).isEqualTo("""
                -- migrate:up transaction:false
                CREATE INDEX CONCURRENTLY i ON users (id);
                """);
        assertThat(result.remarks())
                .extracting(Diagnostic::toString)
                .containsExactly("theirs/schema.dbml: was not taken: it is no SQL");
    }

    @Test
    void goose_marks_statements_which_are_found_without_marks_here() throws IOException {
        project.file("theirs/00001_users.sql", """
                -- +goose NO TRANSACTION
                -- +goose ENVSUB ON
                -- +goose Up
                -- +goose StatementBegin
                CREATE TABLE users (id INTEGER PRIMARY KEY);
                -- +goose StatementEnd
                CREATE TABLE pets (id INTEGER PRIMARY KEY);

                -- +goose Down
                DROP TABLE pets;
                DROP TABLE users;
                """);
        project.file("theirs/00002_fill.go", "package migrations\n");

        ImportResult result = imported();

        assertThat(result.tool()).isEqualTo("goose");
        assertThat(body("00001_users.sql")).isEqualTo("""
                -- migrate:up transaction:false
                CREATE TABLE users (id INTEGER PRIMARY KEY);
                CREATE TABLE pets (id INTEGER PRIMARY KEY);

                -- migrate:down transaction:false
                DROP TABLE pets;
                DROP TABLE users;
                """);
        assertThat(result.remarks())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "theirs/00001_users.sql:2: variables of the environment aren't put in: set placeholders instead",
                        "theirs/00002_fill.go: was not taken: it is code; what it does has to become a revision in Java");
        assertRunsBothWays(1);
    }

    @Test
    void sqlx_has_one_way_or_both_and_marks_what_runs_outside_a_transaction() throws IOException {
        project.file("theirs/1_users.sql", "CREATE TABLE users (id INTEGER PRIMARY KEY)");
        project.file("theirs/2_pets.up.sql", "-- no-transaction\nCREATE TABLE pets (id INTEGER PRIMARY KEY);\n");
        project.file("theirs/2_pets.down.sql", "DROP TABLE pets;\n");

        ImportResult result = imported();

        assertThat(result.tool()).isEqualTo("sqlx");
        assertThat(body("1_users.sql")).isEqualTo("""
                -- migrate:up
                CREATE TABLE users (id INTEGER PRIMARY KEY)
                """);
        assertThat(body("2_pets.sql")).isEqualTo("""
                -- migrate:up transaction:false
                -- no-transaction
                CREATE TABLE pets (id INTEGER PRIMARY KEY);

                -- migrate:down
                DROP TABLE pets;
                """);
        assertThat(result.remarks()).isEmpty();
        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.upgrade("head").steps()).hasSize(2);
        }
    }

    @Test
    void a_folder_of_no_tool_is_refused_with_the_words_that_are_known() {
        project.file("theirs/schema.sql", "CREATE TABLE users (id INTEGER);");

        assertThatThrownBy(this::imported).hasMessage("""
                theirs: looks like the folder of no tool that is known here
                  Say what it is of:  from="<flyway|liquibase|dbmate|golang-migrate|goose|sqlx|alembic>\"""");
    }

    @Test
    void a_tool_that_nobody_knows_is_refused() {
        project.file("theirs/1_users.sql", "SELECT 1;");

        assertThatThrownBy(() -> project.furrow().importFrom("sqitch", "theirs", List.of()))
                .hasMessage("""
                "sqitch" is no tool that is known here
                  Known are flyway, liquibase, dbmate, golang-migrate, goose, sqlx and alembic.""");
    }

    @Test
    void revisions_are_not_written_into_the_folder_that_they_are_read_from() {
        project.file("src/main/migrations/theirs/1_users.sql", "SELECT 1;");

        assertThatThrownBy(() -> project.furrow().importFrom("", "src/main/migrations/theirs", List.of()))
                .hasMessage("""
                        the revisions can't be written to src/main/migrations: src/main/migrations/theirs is not apart from it
                          Name a folder of their own:  migrations=src/main/furrow""");
    }

    @Test
    void a_folder_has_to_be_named() {
        assertThatThrownBy(() -> project.furrow().importFrom("", "", List.of())).hasMessage("""
                which folder is it that another tool's revisions are in?
                  Name it:  folder=src/main/resources/db/migration""");
    }

    private ImportResult imported() {
        try (Furrow furrow = project.furrow()) {
            return furrow.importFrom("", "theirs", List.of());
        }
    }

    private void assertRunsBothWays(int steps) {
        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.upgrade("head").steps()).hasSize(steps);
            assertThat(furrow.downgrade("base").steps()).hasSize(steps);
        }
    }

    private String body(String name) throws IOException {
        String text = Files.readString(folder.resolve("src/main/migrations/" + name));
        return text.substring(text.indexOf("-- migrate:"));
    }
}
