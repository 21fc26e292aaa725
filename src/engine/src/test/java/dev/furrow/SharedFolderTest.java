package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where others may write too, what they left there leads to no file of ours, and they read nothing of what we leave. */
final class SharedFolderTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Project project;

    @SuppressWarnings("NullAway.Init")
    private Path mine;

    @BeforeEach
    void make() throws IOException {
        mine = Files.writeString(folder.resolve("mine"), "mine");
        Path shared = Files.createDirectory(folder.resolve("shared"));
        project = Project.on("jdbc:sqlite:" + shared.resolve("app.db"), folder)
                .revision(
                        "1.sql",
                        "-- a\n--\n-- revision: a\n-- down-revision: none\n\n-- migrate:up\nCREATE TABLE a (id INTEGER);\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-furrow.lock", "-furrow.who"})
    void a_link_in_the_place_of_a_file_of_the_lock_is_refused(String ending) throws IOException {
        Path link = folder.resolve("shared/app.db" + ending);
        Files.createSymbolicLink(link, mine);

        try (Furrow furrow = project.furrow()) {
            assertThatThrownBy(() -> furrow.upgrade("head"))
                    .isInstanceOf(FurrowException.class)
                    .hasMessageContaining(link.toString());
        }

        assertThat(mine).hasContent("mine");
    }

    @Test
    void a_backup_is_its_owners_alone_and_follows_no_link() throws IOException {
        Assumptions.assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"), "files have no permissions here");
        Path link = folder.resolve("shared/there.db");
        Files.createSymbolicLink(link, mine);
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("head");

            Path backup = furrow.backup("shared/copy.db");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> furrow.backup("shared/there.db")).isInstanceOf(FurrowException.class);
        }
        assertThat(mine).hasContent("mine");
    }
}
