package dev.furrow.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    Path parent;

    private Path folder(String name, Instant since) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.writeString(folder.resolve("test1.db"), "rows");
        Files.setLastModifiedTime(Files.createFile(folder.resolve("run.lock")), FileTime.from(since));
        return folder;
    }

    @Test
    void what_a_killed_run_left_is_swept_and_what_is_in_use_is_not() throws IOException {
        Instant longAgo = Instant.now().minusSeconds(3600);
        Path left = folder("furrow-test-left", longAgo);
        Path young = folder("furrow-test-young", Instant.now());
        Path without = Files.createDirectory(parent.resolve("furrow-test-without-a-lock"));
        RunFolder mine = RunFolder.make(parent);
        Files.setLastModifiedTime(mine.path().resolve("run.lock"), FileTime.from(longAgo));

        RunFolder.sweep(parent);

        assertThat(left).doesNotExist();
        assertThat(young).isDirectory();
        assertThat(without).isDirectory();
        assertThat(mine.path()).isDirectory();
        mine.close();
        assertThat(mine.path()).doesNotExist();
    }

    @Test
    void a_link_to_somebody_elses_folder_is_not_followed() throws IOException {
        Path others = folder("others", Instant.now().minusSeconds(3600));
        Files.createSymbolicLink(parent.resolve("furrow-test-link"), others);

        RunFolder.sweep(parent);

        assertThat(others.resolve("test1.db")).exists();
    }
}
