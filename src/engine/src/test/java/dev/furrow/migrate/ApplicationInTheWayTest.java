package dev.furrow.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.SeedOptions;
import dev.furrow.Setting;
import dev.furrow.database.Sql;
import dev.furrow.revision.Purge;
import dev.furrow.revision.Resume;
import dev.furrow.revision.Step;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that has SQLite's file open, and longer than a run may wait. */
class ApplicationInTheWayTest {
    private static final String WAY_OUT =
            "  Stop it, or end its transaction: the application, or a database browser; then type the"
                    + " command again.\n  Or wait longer:  lockTimeout=30m";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void make() {
        project = Project.onSqlite(folder)
                .revision("1_users.sql", MigratorTest.USERS)
                .seed("users.csv", "username\nann\n");
        project.furrow().upgrade("head");
        project.revision(
                "2_jokes.sql",
                "-- jokes\n--\n-- revision: b\n-- down-revision: ffdc0a98111c\n\n"
                        + "-- migrate:up\nCREATE TABLE jokes (id INTEGER);\n");
    }

    private Furrow impatient() {
        return Furrow.open(
                project.settings().set(Setting.LOCK_TIMEOUT, "10ms", "the test").build());
    }

    private Connection application(String... statements) throws SQLException {
        Connection connection = DriverManager.getConnection(project.url());
        for (String statement : statements) {
            Sql.execute(connection, statement);
        }
        return connection;
    }

    private Connection writer() throws SQLException {
        return application("BEGIN", "INSERT INTO users (username) VALUES ('bob')");
    }

    private Connection reader() throws SQLException {
        Connection connection = application("BEGIN");
        Sql.text(connection, "SELECT count(*) FROM users");
        return connection;
    }

    @Test
    void who_waits_for_one_that_writes_says_so() throws SQLException {
        List<String> told = new ArrayList<>();
        try (Connection application = writer();
                Furrow furrow = project.furrow(new Progress() {
                    @Override
                    public void waitingForOthers(String why) {
                        told.add(why);
                        commit(application);
                    }
                })) {
            assertThat(furrow.upgrade("head").steps()).hasSize(1);
        }
        assertThat(told).containsExactly("another program is writing to the database's file");
        assertThat(project.query("SELECT username FROM users")).containsExactly("bob");
    }

    @Test
    void who_waits_for_one_that_writes_between_two_revisions_says_so() throws SQLException {
        project.revision(
                "3_likes.sql",
                "-- likes\n--\n-- revision: c\n-- down-revision: b\n\n"
                        + "-- migrate:up\nCREATE TABLE likes (id INTEGER);\n");
        Connection application = application();
        List<String> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void stepped(Step step, int number, int count, Duration took) {
                told.add(step.revision().id().value());
                if (number == 1) {
                    execute(application, "BEGIN IMMEDIATE");
                }
            }

            @Override
            public void waitingForOthers(String why) {
                told.add(why);
                commit(application);
            }
        };

        try (application;
                Furrow furrow = project.furrow(progress)) {
            furrow.upgrade("head");
        }

        assertThat(told).containsExactly("b", "another program is writing to the database's file", "c");
    }

    private static void commit(Connection application) {
        execute(application, "COMMIT");
    }

    private static void execute(Connection application, String sql) {
        try {
            Sql.execute(application, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void one_that_reads_stops_a_statement_outside_a_transaction() throws SQLException {
        project.execute("PRAGMA journal_mode = WAL");
        project.revision(
                "2_jokes.sql",
                "-- jokes\n--\n-- revision: b\n-- down-revision: ffdc0a98111c\n\n"
                        + "-- migrate:up transaction:false\nPRAGMA journal_mode = DELETE;\n");
        try (Connection application = reader();
                Furrow furrow = impatient()) {
            assertThat(application.isClosed()).isFalse();

            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                src/main/migrations/2_jokes.sql:7: database is locked (SQLITE_BUSY)
                  PRAGMA journal_mode = DELETE
                  In revision b (jokes)
                  It ran outside a transaction, and this was its first statement; the version table says ffdc0a98111c.
                  Stop it, or end its transaction: the application, or a database browser; then type the command again.
                  Or wait longer:                                  lockTimeout=30m
                  Mend the cause, then go on with this statement:  migrate:upgrade to=b resume
                  Or, if all of it is in effect:                   migrate:stamp to=b\
                """);
        }
        assertThat(project.furrow().upgrade("head", Resume.YES).steps()).hasSize(1);
    }

    @Test
    void one_that_writes_stops_a_revision() throws SQLException {
        try (Connection application = writer();
                Furrow furrow = impatient()) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                src/main/migrations/2_jokes.sql: another program is writing to the database's file, also after \
                0.01 s (SQLITE_BUSY)
                  In revision b (jokes)
                  Rolled back; the database is at ffdc0a98111c.
                """ + WAY_OUT);
            Sql.execute(application, "COMMIT");
            assertThat(furrow.upgrade("head").steps()).hasSize(1);
        }
    }

    @Test
    void one_that_only_reads_is_called_a_reader() throws SQLException {
        try (Connection application = reader();
                Furrow furrow = impatient()) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                src/main/migrations/2_jokes.sql: another program is reading the database's file, also after \
                0.01 s (SQLITE_BUSY)
                  In revision b (jokes)
                  Rolled back; the database is at ffdc0a98111c.
                """ + WAY_OUT);
            Sql.execute(application, "COMMIT");
            assertThat(furrow.upgrade("head").steps()).hasSize(1);
        }
    }

    @Test
    void beside_a_reader_of_a_write_ahead_log_a_revision_runs() throws SQLException {
        project.execute("PRAGMA journal_mode = WAL");
        try (Connection application = reader();
                Furrow furrow = impatient()) {
            assertThat(furrow.upgrade("head").steps()).hasSize(1);
            Sql.execute(application, "COMMIT");
        }
    }

    @Test
    void one_that_writes_stops_seeds() throws SQLException {
        try (Connection application = writer();
                Furrow furrow = impatient()) {
            assertThatThrownBy(() -> furrow.seedAll(SeedOptions.ALL)).hasMessage("""
                another program is writing to the database's file, also after 0.01 s (SQLITE_BUSY)
                  Rolled back; every table holds what it held before.
                """ + WAY_OUT);
            Sql.execute(application, "COMMIT");
        }
    }

    @Test
    void one_that_reads_stops_the_commit_of_seeds() throws SQLException {
        try (Connection application = reader();
                Furrow furrow = impatient()) {
            assertThatThrownBy(() -> furrow.seedAll(SeedOptions.ALL)).hasMessage("""
                another program is reading the database's file, also after 0.01 s (SQLITE_BUSY)
                  Rolled back; every table holds what it held before.
                """ + WAY_OUT);
            Sql.execute(application, "COMMIT");
        }
    }

    @Test
    void one_that_writes_stops_a_stamp() throws SQLException {
        try (Connection application = writer();
                Furrow furrow = impatient()) {
            assertThatThrownBy(() -> furrow.stamp("head", Purge.NO)).hasMessage("""
                another program is writing to the database's file, also after 0.01 s (SQLITE_BUSY)
                """ + WAY_OUT);
            Sql.execute(application, "COMMIT");
        }
    }

    @Test
    void one_that_lets_nobody_in_stops_whoever_looks() throws Exception {
        try (Connection application = application("BEGIN EXCLUSIVE");
                Furrow furrow = impatient()) {
            assertThatThrownBy(furrow::current)
                    .hasMessage(folder.resolve("dev.db").toRealPath() + " is locked by another program\n" + WAY_OUT);
            Sql.execute(application, "COMMIT");
        }
    }
}
