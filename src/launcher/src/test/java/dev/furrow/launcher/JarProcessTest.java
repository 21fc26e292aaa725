package dev.furrow.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the jar's process ends with, and what it prints where a person sits at a terminal and where nobody does. */
class JarProcessTest {
    /** Runs a command at a terminal of its own; of util-linux. */
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    private static final String BOLD = "\u001b[1m";

    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        Files.createDirectories(folder.resolve("src/main/seeds"));
        Files.createDirectories(folder.resolve("src/main/migrations"));
        Files.writeString(folder.resolve("src/main/migrations/a1.sql"), """
                -- users
                --
                -- revision: a1
                -- down-revision: none

                -- migrate:up
                CREATE TABLE users (id INTEGER PRIMARY KEY);
                """);
    }

    private record Ended(int code, String said) {}

    /** @param first a folder of classes that counts more than the jar's own; nothing if it is empty */
    private List<String> java(String first, String... typed) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                first + System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(typed));
        return command;
    }

    private Ended run(List<String> command, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        List.of("DATABASE_URL", "APP_ENV", "SCHEMA", "SKIP_DB_UPGRADE", "NO_COLOR", "JAVA_TOOL_OPTIONS")
                .forEach(builder.environment()::remove);
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /** Runs a command where a person could sit. */
    private Ended atTerminal(List<String> command, Map<String, String> variables)
            throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SCRIPT) && System.getProperty("os.name").equals("Linux"));
        String words = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        return run(List.of(SCRIPT.toString(), "-qefc", words, "/dev/null"), variables);
    }

    @Test
    void a_process_ends_with_0_for_what_is_done_and_with_1_for_a_mistake() throws Exception {
        assertThat(run(java("", "upgrade"), Map.of()).code()).isZero();
        assertThat(run(java("", "upgrade", "--to=nowhere"), Map.of()).code()).isOne();
    }

    @Test
    void a_process_ends_with_2_for_a_fault_and_shows_where_it_was() throws Exception {
        Path broken = folder.resolve("broken/META-INF/furrow/bundle.properties");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "schema=\\unone\n");

        Ended ended = run(java(folder.resolve("broken") + java.io.File.pathSeparator, "upgrade"), Map.of());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.said()).contains("IllegalArgumentException: Malformed").contains("\tat dev.furrow.launcher.");
    }

    /** Of what a goal prints {@link LauncherTest} has all; this is what libraries might print by themselves. */
    @Test
    void a_process_prints_no_password() throws Exception {
        Map<String, String> variables =
                Map.of("DATABASE_URL", "postgres://app:c4n4ry@127.0.0.1:1/app?loggerLevel=TRACE&sslmode=prefer");

        Ended ended = run(java("", "doctor", "--debug", "--placeholder.word=c4n4ry-too"), variables);

        assertThat(ended.code()).as(ended.said()).isOne();
        assertThat(ended.said()).contains("127.0.0.1:1").doesNotContain("c4n4ry");
    }

    @Test
    void the_graph_is_drawn_below_the_folder_that_the_process_was_started_in() throws Exception {
        Ended ended = run(java("", "graph"), Map.of());

        Path drawn = folder.toRealPath().resolve("target/furrow");
        assertThat(ended.said()).isEqualTo("""
                        Database  sqlite:dev.db, development (default)
                        Graph     1 revision, %1$s/graph.html
                          picture   %1$s/graph.svg
                          Mermaid   %1$s/graph.mmd
                        """.formatted(drawn));
        assertThat(drawn.resolve("graph.html")).content().contains("a1");
        assertThat(folder.resolve("dev.db")).doesNotExist();
    }

    @Test
    void colours_are_for_a_terminal_unless_somebody_wants_none() throws Exception {
        assertThat(run(java("", "upgrade"), Map.of()).said())
                .contains("Now at    a1 (head)")
                .doesNotContain("\u001b");
        assertThat(atTerminal(java("", "heads"), Map.of()).said()).contains(BOLD + "Database");
        assertThat(atTerminal(java("", "heads"), Map.of("NO_COLOR", "1")).said())
                .contains("Database")
                .doesNotContain("\u001b");
    }

    @Test
    void a_line_that_moves_is_for_a_terminal() throws Exception {
        assertThat(run(java("", "upgrade"), Map.of()).code()).isZero();
        Files.writeString(
                folder.resolve("src/main/seeds/users.csv"),
                IntStream.range(0, 600_000)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining("\n", "id\n", "\n")));

        Ended alone = run(java("", "seed", "all"), Map.of());
        Ended watched = atTerminal(java("", "seed", "all"), Map.of());

        assertThat(alone.code()).as(alone.said()).isZero();
        assertThat(alone.said()).contains("600000 rows").doesNotContain("\r").doesNotContain("rows/s");
        assertThat(watched.said()).contains("\rsrc/main/seeds/users.csv  ").contains(" rows/s");
        assertThat(watched.code()).isZero();
    }
}
