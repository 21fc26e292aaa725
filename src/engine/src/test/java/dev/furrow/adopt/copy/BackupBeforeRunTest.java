package dev.furrow.adopt.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.OpenedOn;
import dev.furrow.Progress;
import dev.furrow.SchemaRuns;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.UpgradeResult;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run on PostgreSQL does with pg_dump before its first statement; {@link PostgresBackupsTest} has a true one. */
@DisabledOnOs(OS.WINDOWS) // Its commands are those of /bin/sh.
class BackupBeforeRunTest {
    private static final String NEW = "99.1";

    private @TempDir Path folder;
    private FreshDatabase database;
    private Project project;
    private ProgramsOnPath programs;

    @BeforeEach
    void make() {
        database = Postgres.freshDatabase();
        project = BackupsTest.withRevisions(Project.on(database.url(), folder));
        programs = new ProgramsOnPath(folder.resolve("bin"));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Furrow furrow(Settings.Builder settings) {
        return OpenedOn.system(settings.set(Setting.BACKUP, "true", "the test").build(), programs);
    }

    private List<Path> backups() throws IOException {
        Path where = folder.resolve("target/furrow/backup");
        if (!Files.exists(where)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(where)) {
            return files.sorted().toList();
        }
    }

    private void requireNothingRun() throws IOException {
        assertThat(backups()).isEmpty();
        assertThat(project.query("SELECT version_num, to_regclass('likes') FROM furrow_version"))
                .containsExactly("a|null");
    }

    private void upgradeToFirst() {
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("a");
        }
    }

    @Test
    void a_pg_dump_that_is_missing_keeps_everything_from_running() throws IOException {
        upgradeToFirst();
        try (Furrow furrow = furrow(project.settings())) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                pg_dump isn't on the PATH
                  Copies of PostgreSQL's databases are made by its own programs.
                  Nothing was run.
                  Install PostgreSQL's client programs, of the server's version or a later one.
                  Or run without a backup:  backup=false\
                """);
        }
        requireNothingRun();
    }

    @Test
    void so_does_one_that_is_older_than_the_server() throws IOException {
        upgradeToFirst();
        programs.withPgDump("9.6.24", "exit 0");
        String server = project.query("SELECT current_setting('server_version_num')::int / 10000")
                .get(0);
        try (Furrow furrow = furrow(project.settings())) {
            assertThatThrownBy(() -> furrow.upgrade("head"))
                    .hasMessage("""
                pg_dump is of version 9, and the server of %1$s: it doesn't know what is newer
                  It was found at %2$s.
                  Nothing was run.
                  Put the client programs of PostgreSQL %1$s or later in front of the PATH.
                  Or run without a backup:  backup=false\
                """.formatted(server, folder.resolve("bin/pg_dump")));
        }
        requireNothingRun();
    }

    @Test
    void so_does_one_that_fails() throws IOException {
        upgradeToFirst();
        programs.withPgDump(NEW, "echo 'pg_dump: error: permission denied for table jokes' >&2; exit 1");
        try (Furrow furrow = furrow(project.settings())) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                pg_dump: permission denied for table jokes
                  Nothing was run.
                  Or run without a backup:  backup=false\
                """);
        }
        requireNothingRun();
    }

    @Test
    void a_run_with_nothing_to_do_asks_for_no_pg_dump() throws IOException {
        upgradeToFirst();
        try (Furrow furrow = furrow(project.settings())) {
            assertThat(furrow.upgrade("a").steps()).isEmpty();
        }
        requireNothingRun();
    }

    @Test
    void a_schema_that_is_not_there_yet_has_nothing_to_back_up() throws IOException {
        try (Furrow furrow = furrow(project.inProduction("app").settings())) {
            furrow.upgrade("a");
            assertThat(backups()).isEmpty();
            programs.withPgDump(NEW, "exit 0");
            furrow.upgrade("head");
        }
        assertThat(backups())
                .singleElement()
                .satisfies(file -> assertThat(file)
                        .content()
                        .startsWith(" --format=custom --no-password")
                        .endsWith(" --schema=\"app\"\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void of_several_schemas_each_is_backed_up_before_it_is_changed(String parallel) throws IOException {
        Listener listener = new Listener();
        programs.withPgDump(NEW, "exit 0");
        try (Furrow furrow = furrow(several("one,two", parallel))) {
            furrow.inEachSchema(one -> one.upgrade("a"), listener).requireNoneFailed();
        }
        assertThat(listener.backedUp).isEmpty();
        try (Furrow furrow = furrow(several("one,two,three", parallel))) {
            furrow.inEachSchema(one -> one.upgrade("head"), listener).requireNoneFailed();
            furrow.inEachSchema(one -> one.upgrade("head"), listener).requireNoneFailed();
        }

        assertThat(listener.backedUp)
                .containsExactlyInAnyOrderElementsOf(backups())
                .hasSize(2);
        assertThat(backups().get(0)).content().endsWith(" --schema=\"one\"\n");
        assertThat(backups().get(1)).content().endsWith(" --schema=\"two\"\n");
        assertThat(backups())
                .extracting(file -> file.getFileName().toString().replaceAll("-\\d{8}T.*Z", ""))
                .containsExactly(database.name() + ".one.dump", database.name() + ".two.dump");
    }

    @Test
    void a_backup_that_fails_in_one_schema_keeps_no_other_from_its_turn() {
        try (Furrow furrow = furrow(several("two", "1"))) {
            furrow.upgrade("a");
            programs.withPgDump(NEW, "case \"$words\" in *'\"two\"'*) echo no room; exit 1;; esac");
        }
        try (Furrow furrow = furrow(several("one,two,three", "1"))) {
            SchemaRuns<UpgradeResult> runs = furrow.inEachSchema(one -> one.upgrade("head"), new Listener());

            assertThat(runs.failed()).containsExactly("two");
            assertThat(runs.runs().get(1).diagnostic()).hasToString("""
                pg_dump: no room
                  Nothing was run.
                  Or run without a backup:  backup=false\
                """);
        }
        assertThat(project.query("SELECT o.version_num, w.version_num, t.version_num"
                        + " FROM one.furrow_version o, two.furrow_version w, three.furrow_version t"))
                .containsExactly("b|a|b");
    }

    private Settings.Builder several(String schemas, String parallel) {
        return project.settings()
                .environment("production")
                .set(Setting.SCHEMAS, schemas, "the test")
                .set(Setting.PARALLEL, parallel, "the test");
    }

    /** Hears of backups. */
    private static final class Listener implements SchemaRuns.Listener {
        private final List<Path> backedUp = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void found(List<String> schemas) {}

        @Override
        public Progress begins(String schema) {
            return new Progress() {
                @Override
                public void backedUp(Path file) {
                    backedUp.add(file);
                }
            };
        }

        @Override
        public void ended(SchemaRuns.Run<?> run) {}
    }
}
