package dev.furrow.sqlite.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;

final class SqliteLibraryTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Path folder;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Path temporary;

    @BeforeEach
    void makeTemporaryFolder() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    @Test
    void what_other_programs_unpacked_is_left_alone() throws IOException {
        Path others = temporary.resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-1-libsqlitejdbc.so");
        Files.createFile(others);

        openDatabase();

        assertThat(others).exists();
    }

    @Test
    void nothing_is_left_behind_at_the_end() throws IOException {
        openDatabase();

        assertThat(files()).isEmpty();
    }

    @Test
    void a_library_that_an_earlier_run_could_not_delete_is_deleted() throws IOException {
        Path earlier = Files.createDirectory(temporary.resolve("furrow-sqlite-1"));
        Files.createFile(earlier.resolve("sqlite-1-sqlitejdbc.dll"));

        openDatabase();

        assertThat(files()).isEmpty();
    }

    @Test
    void a_library_of_another_run_that_goes_on_is_kept() throws IOException {
        Path others = Files.createDirectory(temporary.resolve("furrow-sqlite-1"));
        Files.createFile(others.resolve("sqlite-1-sqlitejdbc.dll"));
        Files.createFile(others.resolve("sqlite-1-sqlitejdbc.dll.lck"));
        Path starting = Files.createDirectory(temporary.resolve("furrow-sqlite-2"));

        openDatabase();

        assertThat(files()).containsExactly(others, starting);
        assertThat(others).isDirectoryContaining("glob:**.dll");
    }

    @Test
    void a_temporary_folder_that_is_not_there_is_named_with_the_way_out() throws IOException {
        try (ForkedJvm other = ForkedJvm.start(folder.resolve("missing"), LockProbe.class, url(), "count")) {
            assertThat(other.readLine())
                    .isEqualTo("SQLite's library can't be unpacked into " + folder.resolve("missing")
                            + ": it isn't there");
            other.end();
        }
    }

    private void openDatabase() throws IOException {
        try (ForkedJvm other = ForkedJvm.start(temporary, LockProbe.class, url(), "count")) {
            assertThat(other.readLine()).isEqualTo("0 tables");
            other.end();
        }
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("dev.db");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.sorted().toList();
        }
    }
}
