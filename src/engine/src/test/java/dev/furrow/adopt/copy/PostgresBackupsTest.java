package dev.furrow.adopt.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.SchemaRuns;
import dev.furrow.Setting;
import dev.furrow.testing.Dump;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.ScriptClients;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs pg_dump is skipped where there is none of the server's version or a later one. */
class PostgresBackupsTest {
    private @TempDir Path folder;
    private FreshDatabase database;
    private FreshDatabase other;
    private Project project;

    @BeforeEach
    void fill() {
        database = Postgres.freshDatabase();
        other = Postgres.freshDatabase();
        project = BackupsTest.withRevisions(Project.on(database.url(), folder));
        upgrade(project);
    }

    private static void upgrade(Project project) {
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("a");
        }
        project.execute("INSERT INTO jokes (id, body) VALUES (1, 'one'), (2, 'two')");
    }

    @AfterEach
    void drop() {
        database.close();
        other.close();
    }

    private void requirePgDump() {
        Assumptions.assumeTrue(ScriptClients.pgDump(database).isPresent(), "no pg_dump for this server");
    }

    private Project there() {
        return Project.on(other.url(), folder);
    }

    @Test
    void a_backup_is_restored_whole() throws SQLException {
        requirePgDump();
        database.execute("CREATE SCHEMA elsewhere; CREATE TABLE elsewhere.things (x integer)");
        List<String> before = Dump.of(database);
        try (Furrow furrow = project.furrow();
                Furrow target = there().furrow()) {
            Path file = furrow.backup("before.dump");
            target.restore("before.dump");

            assertThat(file).isEqualTo(folder.resolve("before.dump"));
            assertThat(Dump.of(other)).isEqualTo(before);
            assertThatThrownBy(() -> target.restore("before.dump"))
                    .hasMessageContaining(" isn't empty: elsewhere.things is there")
                    .hasMessageContaining("Nothing was restored.");
        }
    }

    @Test
    void the_applications_schema_is_backed_up_alone_and_restored_beside_others() throws SQLException {
        requirePgDump();
        Project production =
                BackupsTest.withRevisions(Project.on(database.url(), folder)).inProduction("app");
        try (Furrow furrow = production.furrow()) {
            furrow.upgrade("a");
            furrow.backup("app.dump");
        }
        other.execute("CREATE TABLE theirs (x integer); CREATE SCHEMA app");
        Project target = there().inProduction("app");
        try (Furrow furrow = target.furrow()) {
            furrow.restore("app.dump");
        }

        assertThat(target.query("SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('app', 'public')"
                        + " ORDER BY 1, 2"))
                .containsExactly("app|furrow_journal", "app|furrow_version", "app|jokes", "public|theirs");
    }

    @Test
    void a_restore_that_fails_leaves_nothing() {
        requirePgDump();
        project.file("wrong.dump", "no archive");
        try (Furrow target = there().furrow()) {
            assertThatThrownBy(() -> target.restore("wrong.dump"))
                    .hasMessage("pg_restore: input file does not appear to be a valid archive (too short?)");
        }
        assertThat(there().query("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .containsExactly("0");
    }

    @Test
    void a_pg_dump_that_is_older_than_the_server_is_told() {
        Assumptions.assumeTrue(ScriptClients.pgDump(database).isEmpty(), "pg_dump knows this server");
        try (Furrow furrow = project.furrow()) {
            assertThatThrownBy(() -> furrow.backup("before.dump")).hasMessageContaining("pg_dump is");
        }
        assertThat(folder.resolve("before.dump")).doesNotExist();
    }

    @Test
    void an_upgrade_and_a_downgrade_back_up_what_they_change() {
        requirePgDump();
        List<Path> told = new ArrayList<>();
        List<String> before = Dump.of(database);
        try (Furrow furrow = Furrow.open(
                        project.settings()
                                .set(Setting.BACKUP, "true", "the test")
                                .build(),
                        backupsIn(told));
                Furrow target = there().furrow()) {
            furrow.upgrade("head");
            furrow.upgrade("head");
            assertThat(told).hasSize(1);
            furrow.downgrade("a");
            assertThat(told).hasSize(2);
            target.restore(told.get(0).toString());
        }

        assertThat(Dump.of(other)).isEqualTo(before);
    }

    @Test
    void of_several_schemas_each_is_backed_up_alone() {
        requirePgDump();
        List<Path> told = new ArrayList<>();
        try (Furrow furrow = Furrow.open(project.settings()
                .environment("production")
                .set(Setting.SCHEMAS, "one,two", "the test")
                .set(Setting.BACKUP, "true", "the test")
                .build())) {
            furrow.inEachSchema(one -> one.upgrade("a"), new EachSchema(told)).requireNoneFailed();
            assertThat(told).isEmpty();
            furrow.inEachSchema(one -> one.upgrade("head"), new EachSchema(told))
                    .requireNoneFailed();
        }
        assertThat(told).hasSize(2);
        try (Furrow target = there().inProduction("two").furrow()) {
            target.restore(told.get(1).toString());
        }

        assertThat(there().query("SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('one', 'two')"
                        + " ORDER BY 1, 2"))
                .containsExactly("two|furrow_journal", "two|furrow_version", "two|jokes");
        assertThat(there().query("SELECT version_num FROM two.furrow_version")).containsExactly("a");
    }

    private static Progress backupsIn(List<Path> told) {
        return new Progress() {
            @Override
            public void backedUp(Path file) {
                told.add(file);
            }
        };
    }

    /** Keeps the backups of all schemas. */
    private record EachSchema(List<Path> told) implements SchemaRuns.Listener {
        @Override
        public void found(List<String> schemas) {}

        @Override
        public Progress begins(String schema) {
            return backupsIn(told);
        }

        @Override
        public void ended(SchemaRuns.Run<?> run) {}
    }

    @Test
    void a_clone_has_all_rows_and_the_version() {
        List<String> before = Dump.of(database);
        other.close();
        try (Furrow furrow = project.furrow()) {
            furrow.cloneTo(other.url());

            assertThat(Dump.of(other)).isEqualTo(before);
            assertThatThrownBy(() -> furrow.cloneTo(other.url()))
                    .hasMessageContaining(" is there already and was left as it is");
        }
    }

    @Test
    void a_database_in_use_is_cloned_through_a_file() throws SQLException {
        requirePgDump();
        List<String> before = Dump.of(database);
        other.close();
        try (Connection user = database.connect();
                Furrow furrow = project.furrow()) {
            assertThat(user.isValid(1)).isTrue();
            furrow.cloneTo(other.url());

            assertThat(Dump.of(other)).isEqualTo(before);
        }
    }
}
