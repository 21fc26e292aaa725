package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.FurrowException;
import dev.furrow.revision.header.AutogenerateRequest;
import dev.furrow.revision.header.NewRevision;
import dev.furrow.revision.header.ScriptFormat;
import dev.furrow.revision.header.Splice;
import dev.furrow.schema.Product;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.EveryGoal;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names as nobody gives them who means well, in goals that write scripts, make databases, or read what others named. */
@DisabledOnOs(OS.WINDOWS) // No file can be called so there.
final class HostileGoalsTest {
    @TempDir
    Path folder;

    /** What is tried on a database of its own, which has an empty table {@code canary}. */
    @FunctionalInterface
    private interface Trial {
        void on(Project project, String name) throws Exception;
    }

    private void forEachName(Product product, Trial trial) throws Exception {
        for (String name : HostileNamesTest.names()) {
            Path place = Files.createDirectory(folder.resolve(Integer.toHexString(name.hashCode())));
            if (product.word().equals("sqlite")) {
                trial(trial, Project.onSqlite(place), name);
            } else {
                try (FreshDatabase database = Postgres.freshDatabase()) {
                    trial(trial, Project.on(database.url(), place), name);
                }
            }
        }
    }

    private static void trial(Trial trial, Project project, String name) throws Exception {
        project.revision("1.sql", revision("a1", "none", "CREATE TABLE canary (id INTEGER)", "DROP TABLE canary"));
        trial.on(project, name);
        assertThat(project.query("SELECT count(*) FROM canary")).containsExactly("0");
    }

    private static String revision(String id, String parent, String up, String down) {
        return "-- " + id + "\n--\n-- revision: " + id + "\n-- down-revision: " + parent + "\n\n-- migrate:up\n" + up
                + ";\n\n-- migrate:down\n" + down + ";\n";
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A file of Unix may be called as it likes, but for a slash. */
    private static String fileName(String name) {
        return name.replace("/", "");
    }

    @ParameterizedTest
    @EachDatabase
    void are_names_in_what_models_want(Product product) throws Exception {
        forEachName(product, (project, name) -> {
            project.file(
                    "schema.sql",
                    "CREATE TABLE canary (id INTEGER);\nCREATE TABLE %1$s (id INTEGER NOT NULL PRIMARY KEY, %2$s text NOT NULL);\nCREATE INDEX %3$s ON %1$s (%2$s);\n"
                            .formatted(quoted(name), quoted("c" + name), quoted("i" + name)));
            Settings settings = project.settings()
                    .set(Setting.MODELS, "schema.sql", "the test")
                    .build();
            try (Furrow furrow = Furrow.open(settings)) {
                furrow.autogenerate(new AutogenerateRequest(
                        NewRevision.of(name), AutogenerateRequest.From.REVISIONS, List.of(), Set.of()));
                assertThat(furrow.upgrade("head").steps()).hasSize(2);
                assertThat(furrow.diff("database", "models").differences()).isEmpty();
                furrow.downgrade("a1");
            }
        });
    }

    @ParameterizedTest
    @EachDatabase
    void are_names_in_messages(Product product) throws Exception {
        forEachName(product, (project, name) -> {
            String message = name + " */ { } \"\"\"\n-- migrate:up\n" + HostileNamesTest.DROP;
            try (Furrow furrow = project.furrow()) {
                furrow.upgrade("head");
                furrow.revision(NewRevision.of(message).withId("b1"));
                furrow.revision(NewRevision.of(message)
                        .in(ScriptFormat.JAVA)
                        .following("a1", Splice.YES)
                        .withId("b2"));
                furrow.merge("heads", NewRevision.of(message));
                furrow.check();
                assertThat(furrow.upgrade("head").steps()).hasSize(3);
                furrow.history(":");
                furrow.graph();
            }
        });
    }

    @ParameterizedTest
    @EachDatabase
    void are_names_in_what_others_wrote(Product product) throws Exception {
        forEachName(product, (project, name) -> {
            project.remove("src/main/migrations/1.sql");
            project.file("theirs/V1__" + fileName(name) + ".sql", "CREATE TABLE canary (id INTEGER);\n");
            project.file("theirs/V2__" + fileName(name) + "2.sql", "CREATE TABLE " + quoted(name) + " (id INTEGER);\n");
            try (Furrow furrow = project.furrow()) {
                furrow.importFrom("flyway", "theirs", List.of());
            }
            try (Furrow furrow = project.furrow()) {
                assertThat(furrow.upgrade("head").steps()).hasSize(2);
            }
        });
    }

    @ParameterizedTest
    @EachDatabase
    void are_names_in_the_journal(Product product) throws Exception {
        forEachName(product, (project, name) -> {
            project.revision(
                    fileName(name) + ".sql",
                    revision(
                            "b1",
                            "a1",
                            "CREATE TABLE " + quoted(name) + " (id INTEGER)",
                            "DROP TABLE " + quoted(name)));
            try (Furrow furrow = project.furrow()) {
                furrow.upgrade("head");
            }
            project.remove("src/main/migrations/" + fileName(name) + ".sql");
            try (Furrow furrow = project.furrow()) {
                furrow.previewDowngradeFromJournal("");
                assertThat(furrow.downgradeFromJournal("").steps()).hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @EachDatabase
    void are_names_of_packages_or_refused(Product product) throws Exception {
        forEachName(product, (project, name) -> {
            project.file(
                    "lib/META-INF/furrow/" + fileName(name) + "/migrations/1.sql",
                    revision("c1", "none", "CREATE TABLE theirs (id INTEGER)", "DROP TABLE theirs"));
            Settings.Builder settings =
                    project.settings().libraries(() -> List.of(project.folder().resolve("lib")));
            try (Furrow furrow = Furrow.open(settings.build())) {
                furrow.upgrade("head");
                furrow.current();
                furrow.doctor();
                assertThat(furrow.packages()).extracting(Furrow::packageName).containsExactly(fileName(name));
            } catch (FurrowException refused) {
                assertThat(refused.diagnostic().toString()).contains(fileName(name));
                try (Furrow furrow = project.furrow()) {
                    furrow.upgrade("head");
                }
            }
        });
    }

    /** In the database, the settings and files, and then as whatever a goal is told. */
    @ParameterizedTest
    @EachDatabase
    void are_names_in_every_goal(Product product) throws Exception {
        forEachName(product, (project, name) -> {
            project.revision(
                            "2.sql",
                            revision(
                                    "b1",
                                    "a1",
                                    "CREATE TABLE " + quoted(name) + " (id INTEGER PRIMARY KEY, " + quoted("c" + name)
                                            + " text)",
                                    "DROP TABLE " + quoted(name)))
                    .seed("1.csv", "# tables: " + name + "\nid,\"c" + name.replace("\"", "\"\"") + "\"\n1,x\n");
            Settings settings = project.settings()
                    .set(Setting.VERSION_TABLE, "v" + name, "the test")
                    .build();
            try (Furrow furrow = Furrow.open(settings)) {
                furrow.upgrade("head");
                furrow.seedAll(SeedOptions.ALL);
                // A server has each goal replay the revisions for so long that builds have only those of
                // HostileNamesTest there.
                Path written = project.folder().resolve("written");
                boolean callsKnown = isOnSqlite(project) || HostileNamesTest.isNightly();
                if (callsKnown) {
                    EveryGoal known = new EveryGoal(written, method -> known(method, project, name), List.of());
                    callEach(furrow, known, method -> true);
                }
                EveryGoal hostile = new EveryGoal(written, method -> name, List.of(name));
                callEach(furrow, hostile, HostileGoalsTest::isTold);
                assertThat(project.query("SELECT count(*) FROM " + quoted(name)))
                        .containsExactly(callsKnown ? "0" : "1"); // seedUndo is the last that writes to it
            } finally {
                dropCopy(project, name);
            }
        });
    }

    private static boolean isTold(Method method) {
        List<Class<?>> types = List.of(method.getParameterTypes());
        return types.contains(String.class) || types.contains(List.class);
    }

    private static void callEach(Furrow furrow, EveryGoal goals, Predicate<Method> which) throws Exception {
        for (Method method : EveryGoal.all()) {
            if (which.test(method)) {
                try {
                    method.invoke(furrow, goals.arguments(method));
                } catch (InvocationTargetException e) {
                    assertThat(e.getCause()).as(method.getName()).isInstanceOf(FurrowException.class);
                }
            }
        }
    }

    /** What a goal can work with, and is called so too. */
    private static String known(String method, Project project, String name) {
        return switch (method) {
            case "cloneTo" -> copy(project, name);
            case "diff", "dump" -> "database";
            case "backup", "restore", "seedExport" -> fileName(name);
            case "bundle", "compile" -> "shop";
            case "importFrom", "downgradeFromJournal", "previewDowngradeFromJournal" -> "";
            default -> "head";
        };
    }

    private static String copy(Project project, String name) {
        return isOnSqlite(project)
                ? "jdbc:sqlite:" + project.folder().resolve(fileName(name) + "2")
                : project.url().replace(databaseOf(project), databaseOf(project) + encoded(name));
    }

    private static void dropCopy(Project project, String name) {
        if (!isOnSqlite(project)) {
            Postgres.execute("DROP DATABASE IF EXISTS " + quoted(databaseOf(project) + name) + " WITH (FORCE)");
        }
    }

    private static boolean isOnSqlite(Project project) {
        return project.url().startsWith("jdbc:sqlite:");
    }

    private static String databaseOf(Project project) {
        return project.query("SELECT current_database()").get(0);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @ParameterizedTest
    @MethodSource("dev.furrow.HostileNamesTest#names")
    void are_names_of_schemas(String name) throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            Project project = Project.on(database.url(), folder);
            project.revision("1.sql", revision("a1", "none", "CREATE TABLE canary (id INTEGER)", "DROP TABLE canary"));
            String select = "SELECT 's" + name.replace("'", "''") + "' || n FROM generate_series(1, 2) n";
            for (String schemas : List.of("s" + name + "1,s" + name + "2", select)) {
                Settings settings = project.settings()
                        .environment("production")
                        .set(Setting.SCHEMAS, schemas, "the test")
                        .set(Setting.PARALLEL, "2", "the test")
                        .build();
                try (Furrow furrow = Furrow.open(settings)) {
                    furrow.inEachSchema(one -> one.upgrade("head"), SchemaRuns.Listener.telling(Progress.SILENT))
                            .requireNoneFailed();
                    furrow.inEachSchema(Furrow::current, SchemaRuns.Listener.telling(Progress.SILENT))
                            .requireNoneFailed();
                }
            }
            assertThat(project.query("SELECT schemaname FROM pg_tables WHERE tablename = 'canary' ORDER BY 1"))
                    .containsExactly("s" + name + "1", "s" + name + "2");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.furrow.HostileNamesTest#names")
    void are_names_of_databases(String name) {
        FreshDatabase database = Postgres.freshDatabase();
        database.close();
        String hostile = database.name() + name;
        Project project = Project.on(database.url().replace(database.name(), encoded(hostile)), folder);
        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.createDatabase()).isTrue();
            assertThat(furrow.createDatabase()).isFalse();
            assertThat(project.query("SELECT current_database()")).containsExactly(hostile);
        } finally {
            Postgres.execute("DROP DATABASE IF EXISTS " + quoted(hostile) + " WITH (FORCE)");
        }
    }

    @Test
    void are_names_of_files_that_are_databases() throws Exception {
        for (String name : HostileNamesTest.names()) {
            Path file = folder.resolve(fileName(name));
            try (Furrow furrow = Project.on("jdbc:sqlite:" + file, folder).furrow()) {
                assertThat(furrow.createDatabase()).isTrue();
            }
            assertThat(file).exists();
        }
    }
}
