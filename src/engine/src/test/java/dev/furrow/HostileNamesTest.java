package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.revision.Purge;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.JavaRevision;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.ScriptClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names as nobody gives them who means well: whatever stands in them is a name, in each goal, and nothing that is run. */
final class HostileNamesTest {
    static final String DROP = "DROP TABLE canary;";

    @TempDir
    Path folder;

    private static String java(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private static String csv(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String id(String name) {
        return "a" + name.replaceAll("[\\s@+\\-:,]", "");
    }

    /** A table of that name with a column, an index, keys, a check and a comment of that name, a second table that refers to it, and seeds. */
    private static void write(Project project, String name) {
        String table = java(name);
        String column = java("c" + name);
        String up = """
                op.createTable("canary", column("id", integer()));
                op.createTable(%1$s, column("id", integer()).identity(), column(%2$s, text()).notNull(), unique(%2$s));
                op.createTable(%3$s, column("id", integer()).identity(),
                    column("parent", integer()).references(%1$s, "id"));
                op.createIndex(index(%1$s, %2$s).named(%4$s));
                op.commentOnTable(%1$s, %1$s);
                op.renameColumn(%1$s, %2$s, %2$s + "x");
                op.renameColumn(%1$s, %2$s + "x", %2$s);
                """.formatted(table, column, java("z" + name), java("i" + name));
        String down = "op.dropTable(%s); op.dropTable(%s);".formatted(java("z" + name), table);
        String source = JavaRevision.of(id(name), "none", up, down);
        project.revision("Hostile.java", source)
                .seed(
                        "1.csv",
                        "# tables: " + name.replace("\n", " ") + "\nid," + csv("c" + name) + "\n1," + csv(name) + "\n")
                .seed("2.json", "{" + java("z" + name) + ": [{\"id\": 1, \"parent\": 1}]}");
    }

    private void tryAllGoals(Project project, Settings settings, String name) throws IOException {
        try (Furrow furrow = Furrow.open(settings)) {
            furrow.previewUpgrade("head");
            furrow.upgrade("head");
            assertThat(furrow.diff("current", "database").differences()).isEmpty();
            furrow.seedAll(SeedOptions.ALL);
            furrow.seedStatus(SeedOptions.ALL);
            export(furrow, name);
            furrow.tables();
            furrow.doctor().writeTo("doctor.html");
            furrow.doctorMending(List.of());
            furrow.dump("database", List.of(), "");
            furrow.current();
            furrow.history(":");
            furrow.graph();
            furrow.seedUndo(SeedOptions.ALL);
            furrow.stamp("base", Purge.YES);
            furrow.stampDetected(Purge.NO);
            assertThat(furrow.current().rows()).hasSize(1);
        }
        Files.delete(project.folder().resolve("src/main/migrations/Hostile.java"));
        project.revision("2.sql", "-- two\n--\n-- revision: b\n-- down-revision: none\n\n-- migrate:up\nSELECT 1;\n");
        try (Furrow furrow = Furrow.open(settings)) {
            assertThatThrownBy(() -> furrow.upgrade("head")).isInstanceOf(FurrowException.class);
            furrow.current();
        }
        write(project, name);
        project.remove("src/main/migrations/2.sql");
        try (Furrow furrow = Furrow.open(settings)) {
            furrow.downgrade("base");
        }
        assertThat(Files.readString(project.folder().resolve("doctor.html"))).doesNotContain("<script>alert");
    }

    /** No file can be called so everywhere. */
    private static void export(Furrow furrow, String name) {
        if (name.contains("/") || name.contains("\\")) {
            assertThatThrownBy(() -> furrow.seedExport(List.of(), ExportFormat.CSV, "exported"))
                    .hasMessageStartingWith("no file can be called like table ");
        } else {
            furrow.seedExport(List.of(), ExportFormat.CSV, "exported");
        }
    }

    private static final String QUOTES = "a\"; " + DROP + " --";
    private static final String APOSTROPHE = "a'); " + DROP + " --";
    private static final String DOLLARS = "a$$; " + DROP + " $$";
    private static final String BACKSLASH = "a\\'; " + DROP + " \\";
    private static final String MARKUP = "<script>alert(1)</script>";

    /** Each by itself with {@code -Pnightly}. */
    static List<String> names() {
        return isNightly()
                ? List.of(QUOTES, APOSTROPHE, DOLLARS, BACKSLASH, MARKUP)
                : List.of(QUOTES + "$$<b>", APOSTROPHE + "\\'");
    }

    static boolean isNightly() {
        return Integer.getInteger("furrow.projects", 0) >= 1000;
    }

    @ParameterizedTest
    @MethodSource("names")
    void are_names_on_sqlite(String name) throws IOException {
        Project project = Project.onSqlite(folder);
        write(project, name);

        tryAllGoals(
                project,
                project.settings()
                        .set(Setting.VERSION_TABLE, "v" + name, "the test")
                        .build(),
                name);

        assertThat(project.query("SELECT count(*) FROM canary")).containsExactly("0");
    }

    @ParameterizedTest
    @MethodSource("names")
    void are_names_on_postgresql(String name) throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            Project project = Project.on(database.url(), folder).inProduction("s" + name);
            write(project, name);
            Settings settings = project.settings()
                    .set(Setting.VERSION_TABLE, "v" + name, "the test")
                    .build();

            tryAllGoals(project, settings, name);

            assertThat(project.query("SELECT count(*) FROM pg_tables WHERE tablename = 'canary'"))
                    .containsExactly("1");
        }
    }

    @Test
    void are_names_in_a_script_for_psql() throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            for (String name : names()) {
                Path place = Files.createDirectory(folder.resolve(Integer.toString(name.hashCode())));
                Project project = Project.on(database.url(), place).inProduction("s" + name);
                write(project, name);
                Settings settings = project.settings()
                        .set(Setting.VERSION_TABLE, "v" + name, "the test")
                        .build();
                try (Furrow furrow = Furrow.open(settings)) {
                    Path script = furrow.upgradeScript("head").writeTo("up.sql");

                    ScriptClients.Ended ended = ScriptClients.psql(database, script);

                    assertThat(ended.code()).as(ended.output()).isZero();
                    assertThat(furrow.current().rows()).hasSize(1);
                    assertThat(furrow.diff("current", "database").differences()).isEmpty();
                }
            }
            assertThat(Project.on(database.url(), folder)
                            .query("SELECT count(*) FROM pg_tables WHERE tablename = 'canary'"))
                    .containsExactly(Integer.toString(names().size()));
        }
    }

    @Test
    void of_files_are_names_too() {
        Project project = Project.onSqlite(folder);
        project.execute("CREATE TABLE canary (id INTEGER)");
        project.revision(
                "a'; " + DROP + " --$(touch harm)\n.sql",
                "-- '; " + DROP
                        + "\n--\n-- revision: a';DROP\n-- down-revision: none\n\n-- migrate:up\nSELECT * FROM nowhere;\n");

        try (Furrow furrow = project.furrow()) {
            assertThatThrownBy(() -> furrow.upgrade("head"))
                    .isInstanceOfSatisfying(
                            FurrowException.class,
                            failure -> assertThat(
                                            failure.diagnostic().toString().toLowerCase(Locale.ROOT))
                                    .contains("nowhere"));
        }

        assertThat(project.query("SELECT count(*) FROM canary")).containsExactly("0");
    }
}
