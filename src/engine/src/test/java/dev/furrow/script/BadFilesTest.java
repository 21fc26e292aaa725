package dev.furrow.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.error.FurrowException;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What isn't a script, or is one in an odd spelling, among the migrations. */
class BadFilesTest {
    private static final String SQL = """
            -- users
            --
            -- revision: a
            -- down-revision: none

            -- migrate:up
            CREATE TABLE users (name TEXT DEFAULT 'é');

            -- migrate:down
            DROP TABLE users;
            """;
    private static final String JAVA = """
            /*
             * users
             *
             * revision: a
             * down-revision: none
             */
            import static dev.furrow.operation.Ddl.*;
            import dev.furrow.operation.*;

            class A implements Migration {
              public void up(Operations op) {
                op.createTable("users", column("name", text()).defaultValue("é"));
              }
            }
            """;

    @TempDir
    Path folder;

    private Path migrations() {
        return folder.resolve("src/main/migrations");
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = migrations().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(String message) {
        try (Furrow furrow = Project.onSqlite(folder).furrow()) {
            assertThatThrownBy(furrow::heads)
                    .isInstanceOf(FurrowException.class)
                    .hasMessage(message);
        }
    }

    private void assertWorks() {
        Project project = Project.onSqlite(folder);
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("head");
            assertThat(project.query("SELECT dflt_value FROM pragma_table_info('users')"))
                    .containsExactly("'é'");
            furrow.downgrade("base");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_kind_of_line_end_works(String end) throws IOException {
        file("a.sql", SQL.replace("\n", end));
        assertWorks();
        Files.delete(migrations().resolve("a.sql"));
        file("A.java", JAVA.replace("\n", end));
        assertWorks();
    }

    @Test
    void a_byte_order_mark_works() throws IOException {
        file("a.sql", "\uFEFF" + SQL);
        assertWorks();
        Files.delete(migrations().resolve("a.sql"));
        file("A.java", "\uFEFF" + JAVA);
        assertWorks();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.sql", "A.java"})
    void an_empty_file_has_no_header(String name) throws IOException {
        file(name, "");

        assertRefused("src/main/migrations/" + name + ": has no header comment, which every revision begins with"
                + (name.equals("a.sql") ? """

                          A header looks like this (down-revision: none for the first revision):
                            -- create users table
                            --
                            -- revision: 37e1cb6de47a
                            -- down-revision: ffdc0a98111c\
                        """ : """

                          A header looks like this (down-revision: none for the first revision):
                            /*
                             * create users table
                             *
                             * revision: 37e1cb6de47a
                             * down-revision: ffdc0a98111c
                             */\
                        """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.sql", "A.java"})
    void a_binary_file_is_refused(String name) throws IOException {
        file(name, new byte[] {'-', '-', '\n', (byte) 0xca, (byte) 0xfe, 0, 0});

        assertRefused("src/main/migrations/" + name + """
                :2: is not text in UTF-8
                  Save it in UTF-8, or convert it:  iconv -f LATIN1 -t UTF-8 src/main/migrations/NAME
                  A file that isn't a script or a seed gets a name that begins with _ or ends otherwise.""".replace("NAME", name));
    }

    /** SQLite would take it for the statement's end. */
    @ParameterizedTest
    @ValueSource(strings = {"a.sql", "A.java"})
    void so_is_one_with_a_nul(String name) throws IOException {
        file(
                name,
                (name.equals("a.sql") ? SQL : JAVA).replace("TABLE", "TA\0BLE").replace("createT", "create\0T"));

        assertRefused("src/main/migrations/" + name + (name.equals("a.sql") ? ":7" : ":12") + """
                : has a NUL in it, which no text has
                  Take it out.
                  A file that isn't a script or a seed gets a name that begins with _ or ends otherwise.""");
    }

    static List<Charset> wide() {
        return List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }

    @ParameterizedTest
    @MethodSource("wide")
    void utf_16_is_told_by_its_name(Charset charset) throws IOException {
        String mark = charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "";
        file("a.sql", (mark + SQL).getBytes(charset));

        assertRefused("""
                src/main/migrations/a.sql: is text in UTF-16, not in UTF-8
                  Save it in UTF-8, or convert it:  iconv -f UTF-16 -t UTF-8 src/main/migrations/a.sql""");
        file("a.sql", SQL.replace("é", "e").getBytes(charset));
        assertRefused("""
                src/main/migrations/a.sql: is text in UTF-16, not in UTF-8
                  Save it in UTF-8, or convert it:  iconv -f UTF-16 -t UTF-8 src/main/migrations/a.sql""");
    }

    @Test
    void a_folder_is_a_folder_whatever_it_is_called() throws IOException {
        file("2026.sql/a.sql", SQL);
        Files.createDirectories(migrations().resolve("notes.java"));

        assertWorks();
    }

    @Test
    void a_link_to_a_folder_is_followed() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("a.sql"), SQL);
        Files.createDirectories(migrations());
        Files.createSymbolicLink(migrations().resolve("shared"), elsewhere);

        assertWorks();
    }

    @Test
    void a_link_that_leads_back_is_refused() throws IOException {
        file("a/b/a.sql", SQL);
        Files.createSymbolicLink(migrations().resolve("a/b/loop"), migrations().resolve("a"));

        assertRefused("""
                src/main/migrations/a/b/loop: is a link that leads back to a folder above it
                  Take it away, or give it a name that begins with _ or a point.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.sql", "gone.sql"})
    void a_link_that_leads_nowhere_is_refused(String to) throws IOException {
        file("a.sql", SQL);
        Files.createSymbolicLink(migrations().resolve("b.sql"), Path.of(to));

        assertRefused("""
                src/main/migrations/b.sql: is a link that leads to no file
                  Take it away, or give it a name that begins with _ or ends otherwise.""");
    }

    @Test
    void what_is_no_file_is_not_waited_for() throws IOException {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device), "there is no " + device);
        file("a.sql", SQL);
        Files.createSymbolicLink(migrations().resolve("b.sql"), device);

        assertRefused("""
                src/main/migrations/b.sql: is a link that leads to no file
                  Take it away, or give it a name that begins with _ or ends otherwise.""");
        Files.delete(migrations().resolve("b.sql"));
    }

    /** Not by its permissions: those don't stop root, as whom tests may run. */
    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        Path unreadable = Path.of("/proc/self/mem");
        Assumptions.assumeTrue(Files.exists(unreadable), "there is no " + unreadable);
        file("a.sql", SQL);
        Files.createSymbolicLink(migrations().resolve("b.sql"), unreadable);

        assertRefused("""
                src/main/migrations/b.sql: can't be read: Input/output error
                  Check that it may be read.""");
        Files.delete(migrations().resolve("b.sql"));
    }
}
