package dev.furrow.sqlite.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.database.Connector;
import dev.furrow.database.Lock;
import dev.furrow.database.LockHolder;
import dev.furrow.database.LockName;
import dev.furrow.database.Session;
import dev.furrow.database.SystemUser;
import dev.furrow.error.FurrowException;
import dev.furrow.testing.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteLockTest {
    private static final LockName NAME = new LockName("main", "furrow_version");

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Path folder;

    @BeforeEach
    void follow(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void another_process_keeps_this_one_out_until_it_ends() throws IOException {
        Connector connector = connector("dev.db");
        try (ForkedJvm other = ForkedJvm.start(LockProbe.class, "jdbc:sqlite:" + folder.resolve("dev.db"))) {
            assertThat(other.readLine()).isEqualTo("locked");
            assertThat(connector.tryLock(NAME, "ann@web-1")).isEmpty();
            LockHolder holder = connector.holder(NAME).orElseThrow();
            assertThat(holder.who()).isEqualTo("probe@elsewhere");
            assertThat(holder.ending()).isEqualTo("kill " + other.process());
            assertThat(Duration.between(holder.since().orElseThrow(), Instant.now()))
                    .isBetween(Duration.ZERO, Duration.ofMinutes(1));

            other.end();
        }

        assertThat(folder.resolve("dev.db-furrow.who")).doesNotExist();
        assertThat(connector.holder(NAME)).isEmpty();
        lock(connector).close();
    }

    @Test
    void after_a_kill_nothing_has_to_be_unlocked() throws IOException {
        Connector connector = connector("dev.db");
        try (ForkedJvm other = ForkedJvm.start(LockProbe.class, "jdbc:sqlite:" + folder.resolve("dev.db"))) {
            assertThat(other.readLine()).isEqualTo("locked");
            other.kill();
        }
        assertThat(folder.resolve("dev.db-furrow.who")).exists();

        assertThat(connector.holder(NAME)).isEmpty();
        try (Lock lock = lock(connector)) {
            lock.requireHeld();
            assertThat(connector.holder(NAME).map(LockHolder::who)).contains("ann@web-1");
        }
    }

    @Test
    void whoever_looks_on_in_this_process_does_not_break_the_lock() throws IOException {
        try (Lock lock = lock(connector("dev.db"));
                OtherRealm loader = new OtherRealm(folder.resolve("dev.db"))) {
            Connector second = connector("dev.db");
            assertThat(second.tryLock(NAME, "bob@web-2")).isEmpty();
            assertThat(second.holder(NAME).map(LockHolder::who)).contains("ann@web-1, in this process");
            assertThat(loader.ask("lock")).isEqualTo("kept out by ann@web-1, in this process");
            assertThat(loader.ask("count")).startsWith("sqlite:");

            try (ForkedJvm other = ForkedJvm.start(LockProbe.class, "jdbc:sqlite:" + folder.resolve("dev.db"))) {
                assertThat(other.readLine()).isEqualTo("kept out by ann@web-1");
            }
            lock.requireHeld();
        }
    }

    @Test
    void behind_another_class_loader_it_is_the_same_queue() throws IOException {
        Connector connector = connector("dev.db");
        try (OtherRealm first = new OtherRealm(folder.resolve("dev.db"));
                OtherRealm second = new OtherRealm(folder.resolve("dev.db"))) {
            assertThat(first.ask("lock")).isEqualTo("locked");
            assertThat(first.ask("count")).isEqualTo("0 tables");
            assertThat(second.ask("lock")).isEqualTo("kept out by probe@elsewhere, in this process");
            assertThat(connector.tryLock(NAME, "ann@web-1")).isEmpty();

            first.ask("unlock");

            assertThat(second.ask("lock")).isEqualTo("locked");
            second.ask("unlock");
            lock(connector).close();
        }
    }

    @Test
    void a_run_opens_sessions_under_its_own_lock() {
        Connector connector = connector("dev.db");
        try (Lock lock = lock(connector);
                Session writing = connector.openForWriting(Duration.ZERO);
                Session reading = connector.openForReading(Duration.ZERO)) {
            lock.requireHeld();

            assertThat(writing.schema()).isEqualTo("main");
            assertThat(reading.schema()).isEqualTo("main");
        }
    }

    @Test
    void a_session_keeps_others_in_this_process_out_even_if_it_only_reads() {
        Connector reader = connector("dev.db");
        connector("dev.db").openForWriting(Duration.ZERO).close();
        Session reading = reader.openForReading(Duration.ZERO);
        LockHolder holder = connector("dev.db").holder(NAME).orElseThrow();

        assertThat(connector("dev.db").tryLock(NAME, "bob@web-2")).isEmpty();
        assertThatThrownBy(() -> connector("dev.db").openForWriting(Duration.ofMillis(1)))
                .isInstanceOf(FurrowException.class)
                .hasMessage("sqlite:dev.db is in use by " + holder + "; waited 0 s\n"
                        + "  Give it more time:  lockTimeout=10m");
        assertThat(holder.who()).isEqualTo(SystemUser.describe() + ", in this process");
        reading.close();
        reading.close();

        connector("dev.db").openForWriting(Duration.ZERO).close();
        lock(connector("dev.db")).close();
    }

    @Test
    void a_session_that_outlives_the_lock_still_keeps_others_out() {
        Connector connector = connector("dev.db");
        Lock lock = lock(connector);
        try (Session session = connector.openForWriting(Duration.ZERO)) {
            lock.close();

            assertThat(session.schema()).isEqualTo("main");
            assertThat(connector("dev.db").tryLock(NAME, "bob@web-2")).isEmpty();
        }
        lock(connector("dev.db")).close();
    }

    @Test
    void who_waits_gets_in_as_soon_as_the_other_leaves() {
        Lock lock = lock(connector("dev.db"));
        Semaphore queue = (Semaphore)
                Objects.requireNonNull(System.getProperties().get("dev.furrow.mutex:" + folder.resolve("dev.db")));
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
            try (Session session = connector("dev.db").openForWriting(Duration.ofMinutes(1))) {
                return session.schema();
            }
        });
        while (!queue.hasQueuedThreads()) {
            Thread.onSpinWait();
        }

        lock.close();

        assertThat(waiting.join()).isEqualTo("main");
    }

    @Test
    void a_failure_to_open_leaves_the_queue() throws IOException {
        Files.writeString(folder.resolve("dev.db"), "no database ".repeat(200));
        Connector connector = connector("dev.db");

        assertThatThrownBy(() -> connector.openForWriting(Duration.ZERO)).isInstanceOf(FurrowException.class);

        lock(connector("dev.db")).close();
    }

    @Test
    void a_lock_file_that_can_not_be_made_is_said() throws IOException {
        Files.createDirectory(folder.resolve("dev.db-furrow.lock"));

        assertThatThrownBy(() -> connector("dev.db").tryLock(NAME, "ann@web-1"))
                .isInstanceOf(FurrowException.class)
                .hasMessage(folder.resolve("dev.db-furrow.lock") + " can't be locked: Is a directory\n"
                        + "  Is it a file, on a file system that has locks? SQLite itself needs them too.");
        connector("dev.db").openForReading(Duration.ZERO).close();
    }

    @Test
    void a_holders_words_that_can_not_be_written_are_said() throws IOException {
        Files.createDirectory(folder.resolve("dev.db-furrow.who"));

        assertThatThrownBy(() -> connector("dev.db").tryLock(NAME, "ann@web-1"))
                .isInstanceOf(FurrowException.class)
                .hasMessage(folder.resolve("dev.db-furrow.who") + " can't be written: Is a directory\n"
                        + "  It tells other runs who holds the lock; make room for it.");
        connector("dev.db").openForReading(Duration.ZERO).close();
    }

    /** As on a disk that became read-only. */
    @Test
    void a_holders_words_that_can_not_be_deleted_do_not_keep_the_lock() throws IOException {
        Path who = folder.resolve("dev.db-furrow.who");
        Lock lock = lock(connector("dev.db"));
        Files.delete(who);
        Files.createDirectories(who.resolve("in the way"));

        lock.close();

        Files.delete(who.resolve("in the way"));
        Files.delete(who);
        lock(connector("dev.db")).close();
    }

    @Test
    void links_lead_to_the_same_queue() throws IOException {
        Files.createDirectory(folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("dev.db"), Path.of("linked", "dev.db"));

        try (Lock lock = lock(connector("dev.db"))) {
            lock.requireHeld();
            assertThat(folder.resolve("real/dev.db-furrow.lock")).exists();
            assertThat(connector("linked/dev.db").tryLock(NAME, "bob@web-2")).isEmpty();
            assertThat(connector("real/dev.db").tryLock(NAME, "bob@web-2")).isEmpty();
        }
    }

    @Test
    void two_files_have_nothing_to_do_with_each_other() {
        try (Lock first = lock(connector("a.db"));
                Lock second = lock(connector("b.db"))) {
            first.requireHeld();
            second.requireHeld();
        }
    }

    @Test
    void the_lock_file_stays_and_the_holders_words_go() {
        Connector connector = connector("some/where/dev.db");
        Lock lock = lock(connector);
        assertThat(folder.resolve("some/where/dev.db-furrow.who"))
                .content()
                .matches("furrow since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ ann@web-1\nprocess \\d+\n");
        lock.close();
        lock.close();

        assertThat(folder.resolve("some/where")).isDirectoryContaining("glob:**dev.db-furrow.lock");
        assertThat(folder.resolve("some/where")).isDirectoryNotContaining("glob:**who");
        assertThat(connector.exists()).isFalse();
    }

    @Test
    void a_closed_lock_is_not_held() {
        Lock lock = lock(connector("dev.db"));
        lock.close();

        assertThatThrownBy(lock::requireHeld)
                .isInstanceOf(FurrowException.class)
                .hasMessage("the lock on " + folder.resolve("dev.db-furrow.lock")
                        + " is lost: its file was closed\n"
                        + "  Nothing more was run.\n  Run the goal again: it goes on from where the database is.");
    }

    private static Lock lock(Connector connector) {
        return connector.tryLock(NAME, "ann@web-1").orElseThrow();
    }

    private Connector connector(String name) {
        return Databases.url("jdbc:sqlite:" + name, folder, "furrow.url").connector();
    }
}
