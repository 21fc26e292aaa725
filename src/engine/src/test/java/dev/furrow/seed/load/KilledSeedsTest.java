package dev.furrow.seed.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.SeedOptions;
import dev.furrow.migrate.MigratorTest;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledSeedsTest {
    /** Brings rows, and waits for a kill while they are in their table. */
    private static final String WAITING = """
            import dev.furrow.operation.*;

            /* after: users */
            class Jokes implements Seeder {
              public void seed(Rows rows) throws Exception {
                RowsInto jokes = rows.into("jokes", "user_id", "body").row(1, "new");
                if (System.getProperty("waits") != null) {
                  rows.connection();
                  System.out.println("under way");
                  System.in.read();
                }
                jokes.row(2, "newer");
              }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void a_killed_run_on_sqlite_leaves_the_rows_before_and_the_next_run_replaces_them() throws Exception {
        killedAndRunAgain(Project.onSqlite(folder));
    }

    @Test
    void a_killed_run_on_postgresql_leaves_the_rows_before_and_the_next_run_replaces_them() throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            killedAndRunAgain(Project.on(database.url(), folder));
        }
    }

    private static void killedAndRunAgain(Project project) throws Exception {
        project.revision("1_users.sql", MigratorTest.USERS).revision("AddJokes.java", MigratorTest.JOKES);
        project.furrow().upgrade("head");
        project.seed("users.csv", "id,username\n1,Demo\n2,marnie\n").seed("jokes.csv", "user_id,body\n1,old\n");
        project.furrow().seedAll(SeedOptions.ALL);
        project.seed("users.csv", "id,username\n1,Demo\n2,bobbie\n").remove("src/main/seeds/jokes.csv");
        project.seed("Jokes.java", WAITING);

        Process process = fork(project);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("under way");
            process.destroyForcibly().waitFor();
        }

        assertThat(rows(project)).containsExactly("Demo|old");
        assertThat(project.query("SELECT username FROM users ORDER BY id")).containsExactly("Demo", "marnie");
        assertThat(project.query("SELECT action, detail FROM furrow_journal WHERE action = 'seed'"))
                .containsExactly("seed|jokes 1\nusers 2");

        project.furrow().seedAll(SeedOptions.ALL);

        assertThat(rows(project)).containsExactly("Demo|new", "bobbie|newer");
    }

    private static List<String> rows(Project project) {
        return project.query("SELECT username, body FROM jokes JOIN users ON users.id = user_id ORDER BY jokes.id");
    }

    private static Process fork(Project project) throws Exception {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Dwaits=yes",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        project.folder().toString(),
                        project.url())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A run in a process of its own. */
    static final class Run {
        private Run() {}

        public static void main(String[] arguments) {
            Project.on(arguments[1], Path.of(arguments[0])).furrow().seedAll(SeedOptions.ALL);
        }
    }
}
