package dev.furrow.migrate.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.migrate.MigratorTest;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunTest {
    private static final String WAITING = """
            /*
             * fill, and wait to be killed
             *
             * revision: 8c41f0d2e9b7
             * down-revision: ffdc0a98111c
             */
            import static dev.furrow.operation.Ddl.*;
            import dev.furrow.operation.*;

            class Wait implements Migration {
              public void up(Operations op) {
                op.createTable("half", column("id", integer()).identity());
                op.run(connection -> {
                  if (System.getProperty("waits") != null) {
                    System.out.println("under way");
                    System.in.read();
                  }
                });
                op.createTable("whole", column("id", integer()).identity());
              }
              public void down(Operations op) {
                op.dropTable("whole");
                op.dropTable("half");
              }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void a_killed_run_on_sqlite_leaves_the_revision_before_and_the_next_run_goes_on() throws Exception {
        Project project = Project.onSqlite(folder);

        killedAndRunAgain(project, "SELECT name FROM sqlite_schema WHERE name IN ('half', 'whole') ORDER BY 1");
    }

    @Test
    void a_killed_run_on_postgresql_leaves_the_revision_before_and_the_next_run_goes_on() throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            Project project = Project.on(database.url(), folder);

            killedAndRunAgain(
                    project,
                    "SELECT table_name FROM information_schema.tables WHERE table_name IN ('half', 'whole') ORDER BY 1");
        }
    }

    private static void killedAndRunAgain(Project project, String tables) throws Exception {
        project.revision("1_users.sql", MigratorTest.USERS).revision("Wait.java", WAITING);
        Process process = fork(project);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("under way");
            process.destroyForcibly().waitFor();
        }

        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("ffdc0a98111c");
        assertThat(project.query(tables)).isEmpty();

        project.furrow().upgrade("head");

        assertThat(project.query("SELECT version_num FROM furrow_version")).containsExactly("8c41f0d2e9b7");
        assertThat(project.query(tables)).containsExactly("half", "whole");
    }

    private static Process fork(Project project) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Dwaits=yes",
                "-cp",
                System.getProperty("java.class.path"),
                Upgrading.class.getName(),
                project.folder().toString(),
                project.url()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A run in a process of its own. */
    static final class Upgrading {
        private Upgrading() {}

        public static void main(String[] arguments) {
            Project.on(arguments[1], Path.of(arguments[0])).furrow().upgrade("head");
        }
    }
}
