package dev.furrow.seed.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.revision.ScriptState;
import dev.furrow.script.SourceFile;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigFilesTest {
    private static final String HEADER = "-- names\n--\n-- revision: a\n-- down-revision: none\n\n-- migrate:up\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve("src/main/migrations").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void the_graph_is_read_from_beginnings_alone() throws IOException {
        Path file = file("a.sql", HEADER + "-- é\n".repeat(1 << 15));
        Files.write(file, new byte[] {(byte) 0xff}, StandardOpenOption.APPEND);

        try (Furrow furrow = Project.onSqlite(folder).furrow()) {
            assertThat(furrow.heads()).hasSize(1);
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                    src/main/migrations/a.sql:32775: is not text in UTF-8
                      Save it in UTF-8, or convert it:  iconv -f LATIN1 -t UTF-8 src/main/migrations/a.sql
                      A file that isn't a script or a seed gets a name that begins with _ or ends otherwise.""");
        }
    }

    @Test
    void a_header_may_be_longer_than_what_is_read_at_first() throws IOException {
        file("a.sql", "-- a long story\n" + "--\n-- and so on\n".repeat(10_000) + HEADER.substring(9));
        file("B.java", "/*\n" + "* and so on\n\n".repeat(10_000) + "* revision: b\n* down-revision: a\n*/\nclass B {}");

        try (Furrow furrow = Project.onSqlite(folder).furrow()) {
            assertThat(furrow.heads()).extracting(head -> head.id().value()).containsExactly("b");
        }
    }

    @Test
    void many_statements_and_a_long_one_run() throws IOException {
        String row = "INSERT INTO names VALUES ('" + "x".repeat(80) + "');\n";
        String longOne = "INSERT INTO names VALUES ('" + "é".repeat(1 << 20) + "');\n";
        file("a.sql", HEADER + "CREATE TABLE names (name TEXT);\n" + row.repeat(5_000) + longOne);
        Project project = Project.onSqlite(folder);

        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("head");

            assertThat(project.query("SELECT count(*), max(length(name)) FROM names"))
                    .containsExactly("5001|1048576");
            assertThat(furrow.show("a").get(0).revision().scriptState()).isEqualTo(ScriptState.AS_APPLIED);
        }
    }

    @Test
    void of_a_long_statement_that_fails_the_beginning_is_shown() throws IOException {
        file("a.sql", HEADER + "INSERT INTO names VALUES ('" + "x".repeat(1 << 20) + "');\n");

        try (Furrow furrow = Project.onSqlite(folder).furrow()) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                    src/main/migrations/a.sql:7: no such table: names (SQLITE_ERROR)
                      INSERT INTO names VALUES ('%s... (1048105 more characters)
                      In revision a (names)
                      Rolled back; the database is at base.""".formatted("x".repeat(473)));
        }
    }

    @Test
    void an_edit_far_after_is_an_edit() throws IOException {
        String body = "CREATE TABLE names (name TEXT);\n" + "-- and so on\n".repeat(10_000);
        Path file = file("a.sql", HEADER + body);

        try (Furrow furrow = Project.onSqlite(folder).furrow()) {
            furrow.upgrade("head");
        }
        Files.writeString(file, "-- more\n", StandardOpenOption.APPEND);
        assertThat(stateOfA()).isEqualTo(ScriptState.AS_APPLIED);
        Files.writeString(file, "SELECT 1;\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        assertThat(stateOfA()).isEqualTo(ScriptState.EDITED);
    }

    private ScriptState stateOfA() {
        try (Furrow furrow = Project.onSqlite(folder).furrow()) {
            return furrow.show("a").get(0).revision().scriptState();
        }
    }

    @Test
    void a_file_that_changes_in_between_is_noticed() throws IOException {
        Path path = file("a.sql", HEADER + "-- and so on\n".repeat(10_000));
        SourceFile file = SourceFile.read(path, "a.sql");

        Files.writeString(path, HEADER.replace("names", "words") + "-- and so on\n".repeat(10_000));

        assertThatThrownBy(file::text).hasMessage("""
                a.sql: was changed while it was being read
                  Run the goal again.""");
    }
}
