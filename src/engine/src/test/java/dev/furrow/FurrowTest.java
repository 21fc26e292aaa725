package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.migrate.MigratorTest;
import dev.furrow.revision.WrittenRevision;
import dev.furrow.revision.header.NewRevision;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class FurrowTest {
    @TempDir
    Path folder;

    @Test
    void threads_share_one_on_sqlite() throws Exception {
        threadsShareOne(Project.onSqlite(folder));
    }

    @Test
    void threads_share_one_on_postgresql() throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            threadsShareOne(Project.on(database.url(), folder));
        }
    }

    private static void threadsShareOne(Project project) throws Exception {
        withUsersAndJokes(project).seed("users.csv", "username\nann\n").seed("Jokes.java", """
                /* after: users */
                import dev.furrow.operation.*;
                class Jokes implements Seeder {
                  public void seed(Rows rows) { rows.into("jokes", "user_id", "body").row(1, "knock"); }
                }
                """);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try (Furrow furrow = project.furrow()) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(() -> furrow.upgrade("head").steps().size());
                calls.add(() -> furrow.history(":").revisions().size());
                calls.add(() -> furrow.heads().size());
                calls.add(() -> furrow.previewUpgrade("head").steps().size());
            }
            for (Future<Integer> call : pool.invokeAll(calls)) {
                assertThat(call.get()).isBetween(0, 2);
            }
            List<Callable<Integer>> seeds = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                seeds.add(() -> furrow.seedAll(SeedOptions.ALL).filled().size());
                seeds.add(() -> furrow.seedStatus(SeedOptions.ALL).entries().size());
            }
            for (Future<Integer> call : pool.invokeAll(seeds)) {
                assertThat(call.get()).isEqualTo(2);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(project.query("SELECT revision FROM furrow_journal WHERE revision IS NOT NULL ORDER BY id"))
                .containsExactly("ffdc0a98111c", "37e1cb6de47a");
        assertThat(project.query("SELECT count(*) FROM jokes")).containsExactly("1");
    }

    private static Project withUsersAndJokes(Project project) {
        return project.revision("1_users.sql", MigratorTest.USERS).revision("AddJokes.java", MigratorTest.JOKES);
    }

    @Test
    void scripts_are_read_once() {
        Project project = withUsersAndJokes(Project.onSqlite(folder));
        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.heads()).hasSize(1);
            project.remove("src/main/migrations/AddJokes.java");

            assertThat(furrow.upgrade("head").steps()).hasSize(2);
        }
        try (Furrow other = project.furrow()) {
            assertThat(other.history(":").revisions()).hasSize(1);
        }
    }

    @Test
    void what_it_wrote_itself_it_knows() {
        Project project = withUsersAndJokes(Project.onSqlite(folder));
        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.heads()).hasSize(1);

            WrittenRevision first = furrow.revision(NewRevision.of("add likes"));
            WrittenRevision second = furrow.revision(NewRevision.of("add dislikes"));

            assertThat(furrow.heads())
                    .extracting(view -> view.revision().id())
                    .containsExactly(second.revision().id())
                    .doesNotContain(first.revision().id());
        }
    }

    @Test
    void nothing_works_after_it_was_closed() {
        Furrow furrow = withUsersAndJokes(Project.onSqlite(folder)).furrow();
        furrow.close();
        furrow.close();

        assertThatThrownBy(furrow::heads)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("used after it was closed");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_jar_among_the_dependencies_is_opened_once_and_closed_in_the_end() throws IOException {
        Path jar = jar("db/migrations/1_users.sql", MigratorTest.USERS, "db/greeting.txt", "hello");
        Project project = Project.onSqlite(folder).revision("2_Greet.java", """
                /*
                 * greet
                 *
                 * revision: 37e1cb6de47a
                 * down-revision: ffdc0a98111c
                 */
                import dev.furrow.operation.*;
                import java.io.*;

                class Greet implements Migration {
                  public void up(Operations op) {
                    try (InputStream text = getClass().getResourceAsStream("/db/greeting.txt")) {
                      op.execute("INSERT INTO users (username) VALUES (?)", new String(text.readAllBytes()));
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  }
                  public void down(Operations op) {}
                }
                """);
        Settings settings = project.settings()
                .migrations("classpath:db/migrations, src/main/migrations")
                .dependencies(List.of(jar))
                .build();
        try (Furrow furrow = Furrow.open(settings)) {
            furrow.upgrade("head");
            long open = timesOpen(jar);
            for (int i = 0; i < 5; i++) {
                furrow.downgrade("base");
                furrow.upgrade("head");
                furrow.history(":");
            }

            assertThat(timesOpen(jar)).isEqualTo(open).isPositive();
        }
        assertThat(timesOpen(jar)).isZero();
        assertThat(project.query("SELECT username FROM users")).containsExactly("hello");
    }

    private Path jar(String... namesAndTexts) throws IOException {
        Path jar = folder.resolve("scripts.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String directory : List.of("db/", "db/migrations/")) {
                out.putNextEntry(new ZipEntry(directory));
            }
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static long timesOpen(Path file) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(each -> leadsTo(each, file)).count();
        }
    }

    private static boolean leadsTo(Path descriptor, Path file) {
        try {
            return Files.readSymbolicLink(descriptor).equals(file.toRealPath());
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
