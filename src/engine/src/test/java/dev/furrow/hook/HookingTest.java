package dev.furrow.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.SeedOptions;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.error.FurrowException;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is done before and after a run. */
@DisabledOnOs(OS.WINDOWS)
class HookingTest {
    @TempDir
    Path folder;

    private final List<String> heard = new ArrayList<>();
    private Project project;

    @BeforeEach
    void project() {
        project = Project.onSqlite(folder).revision("a1.sql", """
                        -- users
                        --
                        -- revision: a1
                        -- down-revision: none

                        -- migrate:up
                        CREATE TABLE users (id INTEGER PRIMARY KEY);

                        -- migrate:down
                        DROP TABLE users;
                        """).seed("users.csv", "id\n1\n");
    }

    private void broken() {
        project.revision("b2.sql", """
                -- broken
                --
                -- revision: b2
                -- down-revision: a1

                -- migrate:up
                DROP TABLE nobody;
                """);
    }

    private Furrow furrow(Settings.Builder settings) {
        return Furrow.open(settings.build(), new Progress() {
            @Override
            public void hookSaid(String when, String line) {
                heard.add(when + ": " + line);
            }
        });
    }

    private Settings.Builder settings(String before, String after) {
        return project.settings().set(Setting.BEFORE_RUN, before, "the pom").set(Setting.AFTER_RUN, after, "the pom");
    }

    private static final String TELL =
            "echo $FURROW_RUN_GOAL $FURROW_RUN_REVISIONS $FURROW_RUN_OUTCOME $FURROW_RUN_DATABASE; pwd";

    @Test
    void commands_run_in_the_projects_folder_and_are_told_of_the_run() throws IOException {
        String where = folder.toRealPath().toString();
        try (Furrow furrow = furrow(settings(TELL, TELL))) {
            furrow.upgrade("head");
            furrow.seedAll(SeedOptions.ALL);
            furrow.seedUndo(SeedOptions.ALL);
            furrow.downgrade("base");
        }

        assertThat(heard)
                .containsExactly(
                        "before: upgrade a1 pending sqlite:dev.db",
                        "before: " + where,
                        "after: upgrade a1 done sqlite:dev.db",
                        "after: " + where,
                        "before: seed:all pending sqlite:dev.db",
                        "before: " + where,
                        "after: seed:all done sqlite:dev.db",
                        "after: " + where,
                        "before: seed:undo pending sqlite:dev.db",
                        "before: " + where,
                        "after: seed:undo done sqlite:dev.db",
                        "after: " + where,
                        "before: downgrade a1 pending sqlite:dev.db",
                        "before: " + where,
                        "after: downgrade a1 done sqlite:dev.db",
                        "after: " + where);
    }

    @Test
    void nothing_is_hooked_where_nothing_is_done() {
        try (Furrow furrow = furrow(settings("", ""))) {
            furrow.upgrade("head");
        }
        try (Furrow furrow = furrow(settings("echo no; false", "echo no; false"))) {
            furrow.upgrade("head");
            furrow.previewDowngrade("base");
            furrow.downgradeScript("a1:base");
            furrow.previewSeedAll(SeedOptions.ALL);
            furrow.current();
            furrow.doctor();
        }

        assertThat(heard).isEmpty();
    }

    @Test
    void a_command_that_fails_keeps_everything_from_running() {
        try (Furrow furrow = furrow(settings("echo checking; echo no room >&2; exit 3", "echo never"))) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                    furrow.beforeRun (the pom) failed with exit code 3
                      echo checking; echo no room >&2; exit 3
                      It said:
                        checking
                        no room
                      Nothing was run.""");
            assertThat(furrow.current().rows()).isEmpty();
        }
        assertThat(heard).containsExactly("before: checking", "before: no room");
    }

    @Test
    void of_all_that_a_command_says_an_error_has_the_end() {
        try (Furrow furrow = furrow(settings("seq 100000; exit 1", ""))) {
            assertThatThrownBy(() -> furrow.upgrade("head"))
                    .hasMessage(
                            """
                    furrow.beforeRun (the pom) failed with exit code 1
                      seq 100000; exit 1
                      It said:
                    %s
                      Nothing was run.""",
                            IntStream.rangeClosed(99981, 100000)
                                    .mapToObj(line -> "    " + line)
                                    .collect(Collectors.joining("\n")));
        }
        assertThat(heard).hasSize(100000);
    }

    @Test
    void a_line_without_an_end_is_cut_and_no_secret_in_its_midst() {
        String endless =
                "printf '%010090d' 0; printf 'tell-nobody-of-it'; head -c 2000000 /dev/zero | tr '\\0' x; echo; echo end; exit 1";
        Settings.Builder settings = settings(endless, "").placeholder("token", "tell-nobody-of-it");
        try (Furrow furrow = furrow(settings)) {
            assertThatThrownBy(() -> furrow.upgrade("head"))
                    .hasMessageContaining("(cut: the line has 2010107 characters)\n")
                    .hasMessageContaining("    end\n")
                    .message()
                    .doesNotContain("tell-nob")
                    .hasSizeLessThan(2_000);
        }
        assertThat(heard)
                .containsExactly(
                        "before: " + "0".repeat(10_000) + "... (cut: the line has 2010107 characters)", "before: end");
    }

    @Test
    void a_line_ends_at_any_of_the_signs_for_it() {
        try (Furrow furrow = furrow(settings("printf '10%%\\r20%%\\r\\nend\\n\\nlast'", ""))) {
            furrow.upgrade("head");
        }
        assertThat(heard).containsExactly("before: 10%", "before: 20%", "before: end", "before: ", "before: last");
    }

    @Test
    void a_command_that_hangs_is_ended_with_what_it_started() {
        String hanging = "sleep 300 & echo $!; wait";
        Settings.Builder impatient = settings(hanging, "").set(Setting.HOOK_TIMEOUT, "300ms", "the pom");
        try (Furrow furrow = furrow(impatient)) {
            assertThatThrownBy(() -> furrow.upgrade("head"))
                    .hasMessageStartingWith("""
                    furrow.beforeRun (the pom) was ended: it had not done so by itself after 300 ms
                      sleep 300 & echo $!; wait
                      It said:
                    """)
                    .hasMessageEndingWith("\n  Nothing was run.\n  If it needs longer:  hookTimeout=1h");
            assertThat(furrow.current().rows()).isEmpty();
        }
        assertThat(heard).hasSize(1);
        long child = Long.parseLong(heard.get(0).replace("before: ", ""));
        ProcessHandle.of(child).ifPresent(left -> left.onExit().join());
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void a_seeding_is_kept_from_running_too() {
        try (Furrow furrow = furrow(settings("", ""))) {
            furrow.upgrade("head");
        }
        try (Furrow furrow = furrow(settings("exit 1", ""))) {
            assertThatThrownBy(() -> furrow.seedAll(SeedOptions.ALL)).hasMessage("""
                    furrow.beforeRun (the pom) failed with exit code 1
                      exit 1
                      It said nothing.
                      Nothing was run.""");
        }
        assertThat(project.query("SELECT * FROM users")).isEmpty();
    }

    @Test
    void only_the_end_of_much_is_told() {
        try (Furrow furrow = furrow(settings("for i in $(seq 50); do echo line $i; done; exit 1", ""))) {
            assertThatThrownBy(() -> furrow.upgrade("head"))
                    .hasMessageContaining("It said:\n    line 31\n")
                    .hasMessageContaining("line 50\n  Nothing was run.");
        }
    }

    @Test
    void what_fails_afterwards_says_that_the_run_is_done() {
        try (Furrow furrow = furrow(settings("", "exit 4"))) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                    furrow.afterRun (the pom) failed with exit code 4
                      exit 4
                      It said nothing.
                      The run itself is done: upgrade of a1.""");
            assertThat(furrow.current().pending()).isZero();
        }
    }

    @Test
    void a_failure_is_told_where_that_is_wanted() {
        broken();
        try (Furrow furrow = furrow(settings("", "echo ended"))) {
            assertThatThrownBy(() -> furrow.upgrade("head")).isInstanceOf(FurrowException.class);
        }
        assertThat(heard).isEmpty();

        String tell = "echo $FURROW_RUN_REVISIONS $FURROW_RUN_OUTCOME; echo \"$FURROW_RUN_ERROR\" | head -1; exit 9";
        try (Furrow furrow = furrow(settings("", tell).set(Setting.AFTER_FAILURE, "yes", "the pom"))) {
            assertThatThrownBy(() -> furrow.upgrade("head"))
                    .hasMessageStartingWith("src/main/migrations/b2.sql:7: no such table: nobody")
                    .hasMessageContaining("Besides, furrow.afterRun (the pom) failed with exit code 9");
        }
        assertThat(heard)
                .containsExactly(
                        "after: b2 failed",
                        "after: src/main/migrations/b2.sql:7: no such table: nobody (SQLITE_ERROR)");
    }

    @Test
    void what_a_command_leaves_running_is_not_waited_for() {
        try (Furrow furrow = furrow(settings("sleep 60 & echo $!", ""))) {
            furrow.upgrade("head");
        } finally {
            heard.forEach(line -> ProcessHandle.of(Long.parseLong(line.replace("before: ", "")))
                    .ifPresent(ProcessHandle::destroy));
        }
        assertThat(heard).hasSize(1);
    }

    @Test
    void a_servers_programs_find_the_database_and_nobody_sees_the_password() {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            project = Project.on(database.url(), folder);
            Settings.Builder settings = settings("echo $PGDATABASE; echo got=$PGPASSWORD; exit 1", "")
                    .set(Setting.PASSWORD, "hush-hush-hush", "the pom");
            try (Furrow furrow = furrow(settings)) {
                assertThatThrownBy(() -> furrow.upgrade("head"))
                        .hasMessageContaining("    " + database.name() + "\n    got=${password}\n")
                        .message()
                        .doesNotContain("hush-hush-hush");
            }
        }
        assertThat(heard).hasSize(2).noneMatch(line -> line.contains("hush-hush-hush"));
    }

    @Test
    void a_file_of_java_is_compiled_and_remembers() throws IOException {
        project.file("hooks/Notes.java", """
                import dev.furrow.operation.*;
                import java.nio.file.*;

                class Notes implements RunHook {
                  private String first = "";

                  public void before(HookedRun run) { first = run.goal() + " " + run.revisions(); }

                  public void after(HookedRun run) throws Exception {
                    Files.writeString(Path.of("%s"), first + " " + run.outcome());
                  }
                }
                """.formatted(
                        folder.resolve("notes.txt").toString().replace("\\", "\\\\")));
        try (Furrow furrow = furrow(settings("hooks/Notes.java", "hooks/Notes.java"))) {
            furrow.upgrade("head");
        }

        assertThat(folder.resolve("notes.txt")).hasContent("upgrade [a1] DONE");
    }

    @Test
    void a_file_of_java_sees_what_revisions_see() {
        project.file("hooks/Looks.java", """
                import dev.furrow.operation.*;
                import java.util.*;

                class Looks implements RunHook {
                  private final List<String> seen = new ArrayList<>(look());

                  private List<String> look() {
                    List<String> found = new ArrayList<>();
                    for (String name : List.of("dev.furrow.operation.Ddl", "dev.furrow.Furrow", "org.sqlite.JDBC")) {
                      for (ClassLoader loader : List.of(
                          getClass().getClassLoader(), Thread.currentThread().getContextClassLoader())) {
                        try {
                          Class.forName(name, false, loader);
                          found.add(name);
                        } catch (ClassNotFoundException e) {
                          continue;
                        }
                      }
                    }
                    return found;
                  }

                  public void before(HookedRun run) throws Exception { seen.addAll(look()); }

                  public void after(HookedRun run) throws Exception {
                    seen.addAll(look());
                    throw new java.io.IOException("seen: " + new TreeSet<>(seen));
                  }
                }
                """);
        try (Furrow furrow = furrow(settings("hooks/Looks.java", "hooks/Looks.java"))) {
            assertThatThrownBy(() -> furrow.upgrade("head"))
                    .hasMessageContaining("IOException: seen: [dev.furrow.operation.Ddl]\n");
        }
    }

    @Test
    void a_class_of_a_dependency_is_found_by_its_name() {
        project.file("example/Refusing.java", """
                package example;
                import dev.furrow.operation.*;

                public class Refusing implements RunHook {
                  public void before(HookedRun run) throws Exception {
                    throw new java.io.IOException("the disk is full before " + run.goal() + " of " + run.database());
                  }
                }
                """);
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        folder.resolve("example/Refusing.java").toString());
        assertThat(compiled).isZero();
        Settings.Builder settings = settings("class:example.Refusing", "").dependencies(List.of(folder));
        try (Furrow furrow = furrow(settings)) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                    furrow.beforeRun (the pom) failed: java.io.IOException: the disk is full before upgrade of sqlite:dev.db
                      class:example.Refusing
                      Nothing was run.""");
        }
    }

    @Test
    void a_class_that_is_not_there_is_named_before_anything_runs() {
        try (Furrow furrow = furrow(settings("", "class:example.Nobody"))) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                    furrow.afterRun (the pom): there is no class example.Nobody that implements dev.furrow.operation.RunHook
                      It is public, has a public constructor without parameters, and is on the class path.""");
            assertThat(furrow.current().rows()).isEmpty();
        }
        assertThat(Files.exists(folder.resolve("dev.db"))).isFalse();
    }
}
