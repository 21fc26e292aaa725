package dev.furrow.faults;

import static org.assertj.core.api.Assertions.catchThrowable;

import dev.furrow.Furrow;
import dev.furrow.OpenedOn;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a run on SQLite, the database is in a state between two steps, and the next run finishes the job. */
final class SqliteFaultsTest extends FaultsTest {
    private static final int PAGE = 4096;

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static SqliteLab lab;

    @BeforeAll
    static void open() {
        lab = new SqliteLab(folder);
    }

    @AfterAll
    static void report() {
        report(lab);
    }

    @Override
    Lab lab() {
        return lab;
    }

    /** What SQLite has given to the system by then is all that outlives a process: so a copy of the files is a kill, for little time. */
    @ParameterizedTest
    @EnumSource
    void the_process_ends_between_any_two_statements(Job job) {
        List<SqlitePlace> left = new ArrayList<>();
        try (SqlitePlace place = lab.at(job)) {
            run(job, place, () -> left.add(place.copyTo(lab.newFolder())));
        }
        for (int boundary : Amount.some(Amount.of(3, left.size()), left.size(), job)) {
            check(job, left.get(boundary), null);
            lab.count("files as they are between two statements");
        }
    }

    @ParameterizedTest
    @MethodSource("killed")
    void the_process_is_killed_between_any_two_statements(Job job) {
        for (int boundary : Amount.some(Amount.of(1, 8), boundaries(job), job)) {
            try (SqlitePlace place = lab.at(job);
                    Child child = Child.start(job, lab.project(place.url(), folder), boundary)) {
                child.requireWord("begins");
                child.requireWord("here");
                child.kill();
                check(job, place, null);
                lab.count("SIGKILL between two statements");
            }
        }
    }

    private static int boundaries(Job job) {
        AtomicInteger count = new AtomicInteger();
        try (SqlitePlace place = lab.at(job)) {
            run(job, place, count::incrementAndGet);
        }
        return count.get();
    }

    private static void run(Job job, SqlitePlace place, Runnable between) {
        try (Furrow furrow =
                OpenedOn.system(Project.on(place.url(), folder).settings().build(), Watched.sqlite(between))) {
            job.run(furrow);
        }
    }

    @ParameterizedTest
    @EnumSource
    void folder_and_file_become_read_only_between_any_two_statements(Job job) {
        for (int boundary : Amount.some(Amount.of(1, 10), boundaries(job), job)) {
            try (SqlitePlace place = lab.at(job)) {
                AtomicInteger count = new AtomicInteger();
                Throwable failure;
                try {
                    failure = catchThrowable(() -> run(job, place, () -> {
                        if (count.getAndIncrement() == boundary) {
                            setReadOnly(place, true);
                        }
                    }));
                } finally {
                    setReadOnly(place, false);
                }
                check(job, place, failure);
                count("read-only between two statements", failure == null);
            }
        }
    }

    /** The superuser may write everywhere, but not where nobody may. */
    private static void setReadOnly(SqlitePlace place, boolean isReadOnly) {
        String file = place.file().toString();
        String parent = place.folder().toString();
        if (isRoot()) {
            String change = isReadOnly ? "+i" : "-i";
            command(
                    "bash",
                    "-c",
                    "chattr " + change + " '" + parent + "'; chattr " + change + " '" + file + "' || true");
        } else {
            command("chmod", isReadOnly ? "a-w" : "u+w", parent);
            if (Files.exists(place.file())) {
                command("chmod", isReadOnly ? "a-w" : "u+w", file);
            }
        }
    }

    @Test
    void the_disk_is_full() throws IOException {
        Assumptions.assumeTrue(isRoot(), "a disk that is small enough takes root");
        Path disk = own.resolve("disk");
        Files.createDirectory(disk);
        command("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk.toString());
        try {
            for (Job job : Job.values()) {
                Random pages = new Random(Amount.seed(job));
                for (int i = 0; i < Amount.of(1, 16); i++) {
                    fill(job, disk, pages.nextInt(24));
                }
            }
        } finally {
            command("umount", disk.toString());
        }
    }

    private void fill(Job job, Path disk, int pages) throws IOException {
        Path filling = disk.resolve("filling");
        try (SqlitePlace place = lab.copy(job, disk.resolve("place"))) {
            long room = Files.getFileStore(disk).getUsableSpace() - (long) pages * PAGE;
            Files.write(filling, new byte[Math.toIntExact(room)]);
            Throwable failure;
            try (Furrow furrow = lab.furrow(place)) {
                failure = catchThrowable(() -> job.run(furrow));
            } finally {
                Files.delete(filling);
            }
            check(job, place, failure);
            count("disk full", failure == null);
        }
    }

    @ParameterizedTest
    @MethodSource("killed")
    void no_file_may_become_longer(Job job) {
        Assumptions.assumeTrue(isLinux(), "a process's limits are changed there only");
        Random limits = new Random(Amount.seed(job));
        for (int i = 0; i < Amount.of(1, 6); i++) {
            try (SqlitePlace place = lab.at(job);
                    Child child =
                            Child.startLimited(job, lab.project(place.url(), folder), PAGE * limits.nextInt(16))) {
                child.requireWord("begins");
                boolean isLate = child.succeeds();
                check(job, place, null);
                count("RLIMIT_FSIZE", isLate);
            }
        }
    }
}
