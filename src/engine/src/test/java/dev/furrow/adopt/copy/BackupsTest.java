package dev.furrow.adopt.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.Setting;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    private static final String ROWS = "SELECT id, body FROM jokes ORDER BY id";

    private @TempDir Path folder;
    private Project project;

    @BeforeEach
    void fill() {
        project = withRevisions(Project.onSqlite(folder));
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("a");
        }
        project.execute("INSERT INTO jokes (body) VALUES ('one'), ('two')");
    }

    static Project withRevisions(Project project) {
        return project.revision("1.sql", """
            -- jokes
            --
            -- revision: a
            -- down-revision: none

            -- migrate:up
            CREATE TABLE jokes (id INTEGER PRIMARY KEY, body TEXT);
            """).revision("2.sql", """
                -- likes
                --
                -- revision: b
                -- down-revision: a

                -- migrate:up
                CREATE TABLE likes (id INTEGER PRIMARY KEY);

                -- migrate:down
                DROP TABLE likes;
                """);
    }

    private Path backedUp(String file) {
        try (Furrow furrow = project.furrow()) {
            return furrow.backup(file);
        }
    }

    @Test
    void a_backup_is_restored_with_its_rows_and_its_version() {
        Path file = backedUp("before.db");
        Project other = Project.onSqlite(folder.resolve("other")).revisionsOf(folder);
        try (Furrow furrow = other.furrow()) {
            furrow.restore(file.toString());

            assertThat(furrow.current().rows())
                    .extracting(row -> row.id().value())
                    .containsExactly("a");
        }
        assertThat(other.query(ROWS)).containsExactly("1|one", "2|two");
    }

    @Test
    void a_backup_is_for_its_owner_alone_and_named_by_database_and_time() throws IOException {
        Path file = backedUp("");

        assertThat(folder.relativize(file).toString().replace('\\', '/'))
                .matches("target/furrow/backup/dev-\\d{8}T\\d{6}\\.\\d{3}Z\\.db");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void what_is_not_committed_is_in_no_backup() throws SQLException {
        try (Connection other = DriverManager.getConnection(project.url());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("INSERT INTO jokes (body) VALUES ('three')");

            Path file = backedUp("before.db");

            assertThat(Project.on("jdbc:sqlite:" + file, folder).query(ROWS)).containsExactly("1|one", "2|two");
        }
    }

    @Test
    void a_file_that_is_there_stays_as_it_is() throws IOException {
        project.file("before.db", "mine");

        assertThatThrownBy(() -> backedUp("before.db")).hasMessage("""
            before.db: is there already and was left as it is
              Take it away, or name another file.\
            """);
        assertThat(folder.resolve("before.db")).hasContent("mine");
    }

    @Test
    void a_database_that_has_something_is_not_restored_over() {
        Path file = backedUp("before.db");
        project.execute("DELETE FROM jokes");
        try (Furrow furrow = project.furrow()) {
            assertThatThrownBy(() -> furrow.restore(file.toString())).hasMessage("""
                sqlite:dev.db isn't empty
                  Nothing was restored.
                  Move its file away first, with those beside it that begin alike.\
                """);
        }
        assertThat(project.query(ROWS)).isEmpty();
    }

    @Test
    void what_is_no_copy_is_told_and_leaves_no_database_behind() {
        Project other =
                Project.onSqlite(folder.resolve("other")).file("wrong.db", "").file("words.db", "what ".repeat(99));
        try (Furrow furrow = other.furrow()) {
            assertThatThrownBy(() -> furrow.restore("wrong.db")).hasMessageContaining("is no copy of a database");
            assertThatThrownBy(() -> furrow.restore("words.db")).hasMessageContaining("is not a database of SQLite's");
            assertThatThrownBy(() -> furrow.restore("nothing.db")).hasMessageContaining("nothing.db: is no file");
        }
        assertThat(other.folder().resolve("dev.db")).doesNotExist();
    }

    @Test
    void a_clone_is_another_file_with_the_same_in_it_and_never_one_that_is_there() {
        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.cloneTo("jdbc:sqlite:try.db")).isEqualTo("sqlite:try.db");
            assertThatThrownBy(() -> furrow.cloneTo("jdbc:sqlite:try.db"))
                    .hasMessageStartingWith("sqlite:try.db is there already and was left as it is");
            assertThatThrownBy(() -> furrow.cloneTo("postgres://localhost/x"))
                    .hasMessage("postgresql://localhost:5432/x is another kind of database than sqlite:dev.db");
        }
        assertThat(Project.on("jdbc:sqlite:" + folder.resolve("try.db"), folder).query(ROWS))
                .containsExactly("1|one", "2|two");
    }

    @Test
    void an_upgrade_backs_up_what_it_changes_and_one_with_nothing_to_do_does_not() {
        List<Path> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void backedUp(Path file) {
                told.add(file);
            }
        };
        try (Furrow furrow = Furrow.open(
                project.settings().set(Setting.BACKUP, "true", "test").build(), progress)) {
            furrow.upgrade("head");
            furrow.upgrade("head");
        }

        assertThat(told).hasSize(1);
        Project before = Project.on("jdbc:sqlite:" + told.get(0), folder);
        assertThat(before.query("SELECT version_num FROM furrow_version")).containsExactly("a");
        assertThat(before.query(ROWS)).containsExactly("1|one", "2|two");
    }

    @Test
    void a_first_upgrade_has_nothing_to_back_up() {
        Project fresh = Project.onSqlite(folder.resolve("fresh")).revisionsOf(folder);
        try (Furrow furrow =
                Furrow.open(fresh.settings().set(Setting.BACKUP, "true", "test").build())) {
            furrow.upgrade("head");
        }

        assertThat(fresh.folder().resolve("target")).doesNotExist();
    }
}
