package dev.furrow.sqlite.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.database.Connector;
import dev.furrow.database.Lock;
import dev.furrow.database.LockName;
import dev.furrow.database.Session;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.testing.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SqliteSessionTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Path folder;

    @Test
    void writing_makes_the_file_and_the_folders_above_it() throws SQLException {
        Connector connector = connector("jdbc:sqlite:some/where/dev.db");
        assertThat(connector.exists()).isFalse();

        try (Session session = connector.openForWriting(Duration.ZERO)) {
            execute(session, "CREATE TABLE users (id INTEGER)");

            assertThat(session.system().product()).isEqualTo(Product.SQLITE);
            assertThat(session.schema()).isEqualTo("main");
            assertThat(session.user()).isEmpty();
            assertThat(session.serverVersion()).isEqualTo(value(session, "SELECT sqlite_version()"));
            assertThat(session.jdbc().getAutoCommit()).isTrue();
        }

        assertThat(folder.resolve("some/where/dev.db")).isNotEmptyFile();
        assertThat(connector.exists()).isTrue();
    }

    @Test
    void reading_makes_nothing() throws IOException, SQLException {
        try (Session session = connector("jdbc:sqlite:some/dev.db").openForReading(Duration.ZERO)) {
            assertThat(value(session, "SELECT count(*) FROM sqlite_schema")).isEqualTo("0");
        }

        assertThat(files()).isEmpty();
    }

    @Test
    void an_empty_file_is_no_database_and_stays_empty() throws IOException {
        Files.createFile(folder.resolve("dev.db"));
        Connector connector = connector("jdbc:sqlite:dev.db?journal_mode=WAL");
        assertThat(connector.exists()).isFalse();

        connector.openForReading(Duration.ZERO).close();

        assertThat(folder.resolve("dev.db")).isEmptyFile();
        assertThat(files()).containsExactly("dev.db");
    }

    @Test
    void a_reading_session_can_not_write() throws SQLException {
        Connector connector = withUsers("jdbc:sqlite:dev.db");

        try (Session session = connector.openForReading(Duration.ZERO)) {
            assertThat(value(session, "SELECT count(*) FROM users")).isEqualTo("0");
            assertThatThrownBy(() -> execute(session, "INSERT INTO users VALUES (1)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("[SQLITE_READONLY] Attempt to write a readonly database"
                            + " (attempt to write a readonly database)");
        }
    }

    @Test
    void reading_leaves_a_file_as_it_is_whatever_the_url_asks_for() throws SQLException, IOException {
        withUsers("jdbc:sqlite:dev.db");
        byte[] before = Files.readAllBytes(folder.resolve("dev.db"));

        try (Session session = connector(
                        "jdbc:sqlite:dev.db?journal_mode=WAL&foreign_keys=on&user_version=9" + "&application_id=7")
                .openForReading(Duration.ZERO)) {
            assertThat(value(session, "PRAGMA journal_mode")).isEqualTo("delete");
        }

        assertThat(folder.resolve("dev.db")).hasBinaryContent(before);
        assertThat(files()).containsExactly("dev.db");
    }

    @Test
    void the_users_journal_mode_is_kept() throws SQLException {
        try (Session session = connector("jdbc:sqlite:dev.db?journal_mode=WAL").openForWriting(Duration.ZERO)) {
            execute(session, "CREATE TABLE users (id INTEGER)");
        }

        try (Session session = connector("jdbc:sqlite:dev.db").openForWriting(Duration.ZERO)) {
            assertThat(value(session, "PRAGMA journal_mode")).isEqualTo("wal");
        }
    }

    @Test
    void a_transaction_that_was_cut_off_is_rolled_back_by_who_reads_next() throws IOException, SQLException {
        withUsers("jdbc:sqlite:dev.db");
        try (ForkedJvm other = ForkedJvm.start(HalfDone.class, folder.resolve("dev.db"))) {
            assertThat(other.readLine()).isEqualTo("half done");
            other.kill();
        }
        assertThat(files()).contains("dev.db-journal");

        try (Session session = connector("jdbc:sqlite:dev.db").openForReading(Duration.ZERO)) {
            assertThat(value(session, "SELECT count(*) FROM users")).isEqualTo("0");
        }
    }

    @Test
    void keys_are_off() throws SQLException {
        try (Session session = connector("jdbc:sqlite:dev.db").openForWriting(Duration.ZERO)) {
            assertThat(value(session, "PRAGMA foreign_keys")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', PT0S, 0",
        "'', PT5M, 300000",
        "?busy_timeout=9, PT5M, 300000",
        "?busy_timeout=9000, PT1S, 9000",
        "'', P365D, 2147483647"
    })
    void other_programs_are_waited_for_as_long_as_a_run_may_and_longer_if_the_url_says_so(
            String parameter, Duration patience, String milliseconds) throws SQLException {
        Connector connector = withUsers("jdbc:sqlite:dev.db" + parameter);
        try (Session session = connector.openForWriting(patience)) {
            assertThat(value(session, "PRAGMA busy_timeout")).isEqualTo(milliseconds);
        }
        try (Session session = connector.openForReading(patience)) {
            assertThat(value(session, "PRAGMA busy_timeout")).isEqualTo(milliseconds);
        }
    }

    @Test
    void a_name_with_signs_of_a_url_is_a_name() throws SQLException {
        withUsers("sqlite:///50%25%23&=.db?mode=rwc");
        withUsers("sqlite:///60%25%23&=.db");

        assertThat(folder.resolve("50%#&=.db")).isNotEmptyFile();
        assertThat(folder.resolve("60%#&=.db")).isNotEmptyFile();
    }

    @Test
    void what_is_not_committed_when_a_session_closes_is_rolled_back() throws SQLException {
        Connector connector = withUsers("jdbc:sqlite:dev.db");
        try (Session session = connector.openForWriting(Duration.ZERO)) {
            session.jdbc().setAutoCommit(false);
            execute(session, "INSERT INTO users VALUES (1)");
        }

        try (Session session = connector.openForReading(Duration.ZERO)) {
            assertThat(value(session, "SELECT count(*) FROM users")).isEqualTo("0");
        }
    }

    @Test
    void two_databases_in_memory_know_nothing_of_each_other() throws SQLException {
        Connector connector = connector("jdbc:sqlite::memory:");
        LockName name = new LockName("main", "furrow_version");
        try (Lock lock = connector.tryLock(name, "ann@web-1").orElseThrow();
                Lock other = connector.tryLock(name, "ann@web-1").orElseThrow();
                Session first = connector.openForWriting(Duration.ZERO);
                Session second = connector("sqlite://").openForReading(Duration.ZERO)) {
            lock.requireHeld();
            other.requireHeld();
            execute(first, "CREATE TABLE users (id INTEGER)");

            assertThat(connector.exists()).isFalse();
            assertThat(connector.holder(name)).isEmpty();
            assertThat(value(second, "SELECT count(*) FROM sqlite_schema")).isEqualTo("0");
        }
    }

    @Test
    void a_file_that_is_no_database_is_left_as_it_is() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "Buy milk. ".repeat(200));

        assertRefused(
                "jdbc:sqlite:notes.txt",
                file.toRealPath() + " is not a database of SQLite's",
                "Check the path. The file was left as it is.");
        assertThat(files()).containsExactly("notes.txt");
    }

    @Test
    void a_folder_is_no_database() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("x"), "x");

        assertRefused(
                "jdbc:sqlite:data", data.toRealPath() + " is a folder, not a database's file", "Name a file in it.");
    }

    @Test
    void a_folder_that_can_not_be_made() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "x");

        assertThatThrownBy(() -> connector("jdbc:sqlite:data/dev.db").openForWriting(Duration.ZERO))
                .isInstanceOf(FurrowException.class)
                .hasMessage("no folder can be made for " + file.toRealPath() + "/dev.db: " + file.toRealPath()
                        + " is a file\n  Check the path.");
    }

    @Test
    void a_file_that_another_program_has_locked() throws SQLException {
        Connector connector = withUsers("jdbc:sqlite:dev.db");
        Path file = folder.resolve("dev.db").toAbsolutePath();
        try (java.sql.Connection other =
                        new org.sqlite.JDBC().connect("jdbc:sqlite:" + file, new java.util.Properties());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");

            assertThatThrownBy(() -> connector.openForWriting(Duration.ZERO))
                    .isInstanceOf(FurrowException.class)
                    .hasMessage(SqliteFile.at(file).real() + " is locked by another program\n"
                            + "  Stop it, or end its transaction: the application, or a database browser; then type the"
                            + " command again.\n"
                            + "  Or wait longer:  lockTimeout=30m");
        }
    }

    private void assertRefused(String url, String what, String next) {
        Connector connector = connector(url);
        for (boolean writing : new boolean[] {true, false}) {
            assertThatThrownBy(() -> {
                        if (writing) {
                            connector.openForWriting(Duration.ZERO);
                        } else {
                            connector.openForReading(Duration.ZERO);
                        }
                    })
                    .isInstanceOf(FurrowException.class)
                    .hasMessage(what + "\n  " + next)
                    .hasCauseInstanceOf(SQLException.class);
        }
    }

    private Connector withUsers(String url) throws SQLException {
        Connector connector = connector(url);
        try (Session session = connector.openForWriting(Duration.ZERO)) {
            execute(session, "CREATE TABLE users (id INTEGER)");
        }
        return connector;
    }

    private static void execute(Session session, String sql) throws SQLException {
        try (Statement statement = session.jdbc().createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String value(Session session, String query) throws SQLException {
        try (Statement statement = session.jdbc().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Connector connector(String url) {
        return Databases.url(url, folder, "furrow.url").connector();
    }
}
