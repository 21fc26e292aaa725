package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Plan;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as nobody writes them, but disks have them: huge, very many, links, and those that somebody is just changing. */
final class UnusualFilesTest {
    private static final long HUGE = 2_500_000_000L;
    private static final int MANY = Integer.getInteger("furrow.files", 1000);
    private static final String REVISION = """
            -- users
            --
            -- revision: a
            -- down-revision: none

            -- migrate:up
            CREATE TABLE users (name TEXT);

            -- migrate:down
            DROP TABLE users;
            """;

    @TempDir
    Path folder;

    /** Begins with {@code text}, and goes on as the disk has it where nothing was written. */
    private void huge(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.write(text.getBytes(StandardCharsets.UTF_8));
            huge.setLength(HUGE);
        }
    }

    private static String refusal(Furrow furrow, Function<Furrow, Object> goal) {
        return catchThrowableOfType(FurrowException.class, () -> goal.apply(furrow))
                .diagnostic()
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.sql", "B.java"})
    void a_huge_script_is_refused_before_it_fills_the_memory(String name) throws IOException {
        Project project = Project.onSqlite(folder).revision("a.sql", REVISION);
        String header = "revision: b\n%sdown-revision: a\n";
        huge(
                "src/main/migrations/" + name,
                name.endsWith("sql")
                        ? "-- b\n--\n-- " + header.formatted("-- ") + "\n-- migrate:up\n" + " ".repeat(1 << 16)
                        : "/*\n * b\n *\n * " + header.formatted(" * ") + " */\n" + " ".repeat(1 << 16));

        try (Furrow furrow = project.furrow()) {
            assertThat(refusal(furrow, opened -> opened.upgrade("head")))
                    .startsWith("src/main/migrations/" + name + ": has 2384 MB, and a script is read whole: at most ")
                    .contains("\n  Or give Java more memory:  -Xmx9540m");
        }
        assertThat(folder.resolve("dev.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"users.sql", "Users.java", "users.csv", "users.json", "users.jsonl", "users.yaml"})
    void a_huge_seed_that_is_none_is_refused_at_its_place(String name) throws IOException {
        Project project = Project.onSqlite(folder).revision("a.sql", REVISION);
        String text = switch (name) {
            case "users.json" -> "[{\"name\": \"ann\"},\n";
            case "users.jsonl" -> "{\"name\": \"ann\"}\n";
            case "users.yaml" -> "- name: ann\n";
            case "users.csv" -> "name\nann\n\"";
            default -> "-- tables: users\n" + " ".repeat(1 << 16);
        };
        huge("src/main/seeds/" + name, text);

        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("head");

            assertThat(refusal(furrow, opened -> opened.seedAll(SeedOptions.ALL)))
                    .startsWith("src/main/seeds/" + name + ":")
                    .hasSizeLessThan(2000);
        }
        assertThat(project.query("SELECT count(*) FROM users")).containsExactly("0");
    }

    @Test
    void a_folder_of_very_many_files_is_a_folder() throws IOException {
        Project project = Project.onSqlite(folder).revision("a.sql", REVISION);
        Path migrations = folder.resolve("src/main/migrations");
        String before = "a";
        for (int i = 0; i < MANY; i++) {
            String id = "r" + i;
            Files.writeString(
                    migrations.resolve(id + ".sql"),
                    "-- r\n--\n-- revision: " + id + "\n-- down-revision: " + before
                            + "\n\n-- migrate:up\nSELECT 1;\n");
            before = id;
        }
        Files.writeString(migrations.resolve("zz.sql"), "nothing");

        try (Furrow furrow = project.furrow()) {
            assertThat(refusal(furrow, opened -> opened.upgrade("head")))
                    .startsWith("src/main/migrations/zz.sql: has no header comment")
                    .hasSizeLessThan(2000);
        }
        Files.delete(migrations.resolve("zz.sql"));
        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.current().pending()).isEqualTo(MANY + 1);
            assertThat(refusal(furrow, opened -> opened.upgrade("r"))).hasSizeLessThan(2000);
        }
    }

    @Test
    void a_link_to_a_seed_is_the_seed_and_one_that_leads_nowhere_is_named() throws IOException {
        Project project = Project.onSqlite(folder).revision("a.sql", REVISION).file("shared/people.csv", "name\nann\n");
        Path seeds = Files.createDirectories(folder.resolve("src/main/seeds"));
        Files.createSymbolicLink(seeds.resolve("users.csv"), folder.resolve("shared/people.csv"));
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("head");
            furrow.seedAll(SeedOptions.ALL);

            assertThat(project.query("SELECT name FROM users")).containsExactly("ann");

            Files.createSymbolicLink(seeds.resolve("gone.csv"), folder.resolve("gone.csv"));

            assertThat(refusal(furrow, opened -> opened.seedAll(SeedOptions.ALL)))
                    .startsWith("src/main/seeds/gone.csv: ");
        }
        assertThat(project.query("SELECT name FROM users")).containsExactly("ann");
    }

    /** What is run is what was planned, and the journal tells of that. */
    @Test
    void a_script_that_is_changed_while_a_run_goes_on_is_run_as_it_was() throws IOException {
        String long1 = REVISION.replace("CREATE TABLE", "/*" + "x".repeat(1 << 16) + "*/ CREATE TABLE");
        String second = "-- b\n--\n-- revision: b\n-- down-revision: a\n\n-- migrate:up\n/*" + "y".repeat(1 << 16)
                + "*/ CREATE TABLE jokes (id INTEGER);\n";
        Project project = Project.onSqlite(folder).revision("1.sql", long1).revision("2.sql", second);
        Progress changing = new Progress() {
            @Override
            public void planned(Plan plan) {
                project.revision("1.sql", long1.replace("users", "people"));
                project.revision("2.sql", second.replace("jokes", "others"));
            }
        };

        try (Furrow furrow = project.furrow(changing)) {
            furrow.upgrade("head");
        }

        assertThat(project.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ('users', 'jokes',"
                        + " 'people', 'others') ORDER BY 1"))
                .containsExactly("jokes", "users");
        project.revision("1.sql", long1).revision("2.sql", second);
        List<String> warned = new ArrayList<>();
        try (Furrow furrow = project.furrow(new Progress() {
            @Override
            public void warned(Diagnostic warning) {
                warned.add(warning.what());
            }
        })) {
            furrow.upgrade("head");
        }
        assertThat(warned).isEmpty();
    }

    @Test
    void a_big_script_that_is_changed_between_two_looks_at_it_is_refused() {
        String text = REVISION + "-- " + "x".repeat(1 << 16);
        Project project = Project.onSqlite(folder).revision("1.sql", text);
        try (Furrow furrow = project.furrow()) {
            furrow.previewUpgrade("head");
            project.revision("1.sql", text + "\n-- and more");

            assertThat(refusal(furrow, opened -> opened.upgrade("head"))).isEqualTo("""
                    src/main/migrations/1.sql: was changed while it was being read
                      Run the goal again.""");
        }
        assertThat(folder.resolve("dev.db")).doesNotExist();
    }
}
