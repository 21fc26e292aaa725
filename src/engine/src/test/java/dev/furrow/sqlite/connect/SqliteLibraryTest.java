package dev.furrow.sqlite.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;

final class SqliteLibraryTest {
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

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
    void nothing_is_left_behind_at_the_end() throws IOException {
        openDatabase();

        assertThat(files()).isEmpty();
    }

    /** A library that could not be deleted, and a folder that a kill left before it was filled. */
    @Test
    void what_ended_runs_left_is_deleted() throws IOException {
        Files.createFile(ofAnEndedRun().resolve("sqlite-1-sqlitejdbc.dll"));
        ofAnEndedRun();

        openDatabase();

        assertThat(files()).isEmpty();
    }

    @Test
    void what_a_killed_run_left_behind_is_deleted_by_the_next() throws IOException {
        try (ForkedJvm killed = running("count")) {
            killed.kill();
        }
        assertThat(files()).singleElement().asString().contains("furrow-sqlite-");

        openDatabase();

        assertThat(files()).isEmpty();
    }

    @Test
    void the_library_of_a_run_that_goes_on_is_kept_and_nobody_elses_to_read_or_change() throws IOException {
        try (ForkedJvm other = running("count")) {
            assertThat(Files.getPosixFilePermissions(files().get(0)))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            List<Path> before = library();

            openDatabase();

            assertThat(library()).isEqualTo(before).isNotEmpty();
            other.end();
        }
        assertThat(files()).isEmpty();
    }

    /** To close a file unlocks it for the whole process, whichever class loader had locked it. */
    @Test
    void two_plugins_of_a_build_keep_each_a_library_of_their_own() throws IOException {
        try (ForkedJvm build = running("count twice")) {
            List<Path> before = library();

            openDatabase();

            assertThat(files()).hasSize(2);
            assertThat(library()).isEqualTo(before);
            build.end();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void runs_that_start_at_once_clear_nothing_that_another_needs() throws IOException {
        for (int i = 0; i < 20; i++) {
            ofAnEndedRun();
        }
        List<ForkedJvm> runs = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                runs.add(ForkedJvm.start(temporary, LockProbe.class, url(i), "count"));
            }
            for (ForkedJvm run : runs) {
                assertThat(run.readLine()).isEqualTo("0 tables");
            }
        } finally {
            runs.forEach(ForkedJvm::close);
        }
        openDatabase();
        assertThat(files()).isEmpty();
    }

    @Test
    void what_is_not_ours_is_left_alone_and_so_is_what_a_link_leads_to() throws IOException {
        Path ofAnotherProgram =
                Files.createFile(temporary.resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-1-libsqlitejdbc.so"));
        Path album = Files.createDirectory(folder.resolve("album"), PRIVATE);
        Path photo = Files.writeString(album.resolve("photo.jpg"), "x");
        Path link = Files.createSymbolicLink(temporary.resolve("furrow-sqlite-1"), album);
        Path cleared = ofAnEndedRun();
        Files.createSymbolicLink(cleared.resolve("library.so"), photo);
        Path letter = Files.writeString(album.resolve("letter.txt"), "y");
        Path lock = Files.createSymbolicLink(ofAnEndedRun().resolve("in-use.lock"), letter);
        Path othersMayEnter = Files.createDirectory(temporary.resolve("furrow-sqlite-2"));
        Files.setPosixFilePermissions(othersMayEnter, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path inside = Files.createFile(othersMayEnter.resolve("sqlite-1-sqlitejdbc.dll"));

        openDatabase();

        assertThat(cleared).doesNotExist();
        assertThat(ofAnotherProgram).exists();
        assertThat(photo).hasContent("x");
        assertThat(lock).isSymbolicLink();
        assertThat(letter).hasContent("y");
        assertThat(link).isSymbolicLink();
        assertThat(inside).exists();
    }

    @Test
    void a_folder_of_another_user_is_left_alone() throws IOException {
        Path others = ofAnEndedRun();
        Path file = Files.createFile(others.resolve("sqlite-1-sqlitejdbc.dll"));
        giveAway(others);

        openDatabase();

        assertThat(file).exists();
    }

    /** Only root may. */
    private static void giveAway(Path folder) throws IOException {
        try {
            Files.setAttribute(folder, "unix:uid", 12345);
        } catch (FileSystemException e) {
            Assumptions.abort("these tests don't run as root");
        }
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
        try (ForkedJvm other = running("count")) {
            other.end();
        }
    }

    /** Returns a run that has opened a database, and goes on. */
    private ForkedJvm running(String word) throws IOException {
        ForkedJvm run = ForkedJvm.start(temporary, LockProbe.class, url(), word);
        assertThat(run.readLine()).isEqualTo("0 tables");
        return run;
    }

    private Path ofAnEndedRun() throws IOException {
        return Files.createTempDirectory(temporary, "furrow-sqlite-", PRIVATE);
    }

    private String url() {
        return url(0);
    }

    private String url(int number) {
        return "jdbc:sqlite:" + folder.resolve("dev" + number + ".db");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.sorted().toList();
        }
    }

    private List<Path> library() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
