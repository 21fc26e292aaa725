package dev.furrow.adopt.imports;

import static org.assertj.core.api.Assertions.assertThat;

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

class LiquibaseTest {
    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder);
    }

    @Test
    void changesets_follow_each_other_with_their_way_back() throws IOException {
        project.file("theirs/01.sql", """
                --liquibase formatted sql

                --changeset ann:1
                --comment: users of the shop
                CREATE TABLE users (id INTEGER PRIMARY KEY);
                --rollback DROP TABLE users;

                --changeset bob:1 runInTransaction:false
                CREATE TABLE pets (id INTEGER PRIMARY KEY);
                --rollback DROP TABLE
                --rollback pets;
                """);
        project.file("theirs/02.sql", """
                -- liquibase formatted sql
                -- changeset "ann b":"add name"
                ALTER TABLE users ADD COLUMN name TEXT;
                /* liquibase rollback
                ALTER TABLE users DROP COLUMN name;
                */
                --changeset ann:3
                SELECT 1;
                -- rollback empty
                """);

        ImportResult result = imported();

        assertThat(result.tool()).isEqualTo("liquibase");
        assertThat(result.remarks()).isEmpty();
        assertThat(body("1_users_of_the_shop.sql")).isEqualTo("""
                -- migrate:up
                CREATE TABLE users (id INTEGER PRIMARY KEY);

                -- migrate:down
                DROP TABLE users;
                """);
        assertThat(body("1.bob_1.sql")).isEqualTo("""
                -- migrate:up transaction:false
                CREATE TABLE pets (id INTEGER PRIMARY KEY);

                -- migrate:down transaction:false
                DROP TABLE
                pets;
                """);
        assertThat(body("add_name_add_name.sql")).isEqualTo("""
                -- migrate:up
                ALTER TABLE users ADD COLUMN name TEXT;

                -- migrate:down
                ALTER TABLE users DROP COLUMN name;
                """);
        assertThat(body("3_3.sql")).isEqualTo("""
                -- migrate:up
                SELECT 1;

                -- migrate:down
                """);
        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.upgrade("head").steps()).hasSize(4);
            assertThat(furrow.downgrade("base").steps()).hasSize(4);
        }
    }

    @Test
    void another_delimiter_becomes_a_semicolon() throws IOException {
        project.file("theirs/01.sql", """
                --liquibase formatted sql
                --changeset ann:1 endDelimiter:/
                CREATE TABLE users (id INTEGER PRIMARY KEY)
                /
                CREATE TABLE pets (id INTEGER PRIMARY KEY);
                /
                """);

        imported();

        assertThat(body("1_1.sql")).isEqualTo("""
                -- migrate:up
                CREATE TABLE users (id INTEGER PRIMARY KEY);
                CREATE TABLE pets (id INTEGER PRIMARY KEY);
                """);
    }

    @Test
    void what_means_nothing_here_is_listed_with_its_line() {
        project.file("theirs/01.sql", """
                --liquibase formatted sql
                --property name:owner value:shop

                --changeset ann:1 runOnChange:true context:test
                --preconditions onFail:MARK_RAN
                --precondition-sql-check expectedResult:0 SELECT 1
                SELECT 1;

                --changeset ann:2 dbms:oracle
                SELECT 1 FROM dual;
                """);
        project.file("theirs/master.xml", "<databaseChangeLog/>");

        assertThat(imported().remarks())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "theirs/01.sql:2: --property means nothing here",
                        "theirs/01.sql:4: changeset 1 runs always here, without context:test",
                        "theirs/01.sql:4: changeset 1 runs once here, without runOnChange:true",
                        "theirs/01.sql:5: --preconditions means nothing here",
                        "theirs/01.sql:6: --precondition-sql-check means nothing here",
                        "theirs/01.sql:9: was not taken: changeset 2 isn't to run",
                        "theirs/master.xml: was not taken: it is no formatted SQL, and the files' names say their order");
    }

    private ImportResult imported() {
        try (Furrow furrow = project.furrow()) {
            return furrow.importFrom("", "theirs", List.of());
        }
    }

    private String body(String name) throws IOException {
        String text = Files.readString(folder.resolve("src/main/migrations/" + name));
        return text.substring(text.indexOf("-- migrate:"));
    }
}
