package dev.furrow.sqlite.connect;

import dev.furrow.database.Lock;
import dev.furrow.database.LockHolder;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's lock on the file beside a database, which ends with the process. Only whoever has the file's
 * {@link JvmMutex} may come here: closing a second descriptor of the lock file would drop the lock.
 */
final class SqliteLock implements Lock {
    private static final String PROCESS = "process ";

    private final SqliteFile file;
    private final FileChannel channel;
    private final FileLock lock;
    private final Runnable afterwards;
    private boolean closed;

    private SqliteLock(SqliteFile file, FileChannel channel, FileLock lock, Runnable afterwards) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
        this.afterwards = afterwards;
    }

    /**
     * Tries once; empty while another process has it. Makes the folders that are missing.
     *
     * @param afterwards runs when the lock is closed
     */
    static Optional<Lock> tryLock(SqliteFile file, String who, Runnable afterwards) throws IOException {
        Files.createDirectories(file.folder());
        FileChannel channel = FileChannel.open(
                file.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                say(file, LockHolder.of(who, Instant.now()));
                return Optional.of(new SqliteLock(file, channel, lock, afterwards));
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** Where others may write too, a link of theirs could lead to a file of ours. */
    private static void say(SqliteFile file, LockHolder holder) {
        try {
            Files.writeString(
                    file.who(),
                    holder.words() + "\n" + PROCESS + ProcessHandle.current().pid() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw SqliteConnectErrors.ofWords(file, e);
        }
    }

    /** Returns who in another process has it. What an earlier holder left behind, killed, is only read while it is held. */
    static Optional<LockHolder> holder(SqliteFile file) throws IOException {
        Path path = file.lock();
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock == null ? Optional.of(said(file)) : Optional.empty();
        }
    }

    private static LockHolder said(SqliteFile file) {
        try {
            List<String> lines = Files.readAllLines(file.who());
            LockHolder holder =
                    lines.stream().findFirst().flatMap(LockHolder::parse).orElse(LockHolder.of("another process"));
            return lines.size() > 1 && lines.get(1).startsWith(PROCESS)
                    ? holder.endedBy("kill " + lines.get(1).substring(PROCESS.length()))
                    : holder;
        } catch (IOException e) {
            return LockHolder.of("another process");
        }
    }

    @Override
    public void requireHeld() {
        if (!lock.isValid()) {
            throw new FurrowException(Diagnostic.of("the lock on " + file.lock() + " is lost: its file was closed")
                    .noting("Nothing more was run.")
                    .advising(Advice.say("Run the goal again: it goes on from where the database is.")));
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        forgetHolder();
        try {
            channel.close();
        } catch (IOException e) {
            throw new FurrowException(
                    Diagnostic.of("the lock on " + file.lock() + " could not be closed: " + e.getMessage()), e);
        } finally {
            afterwards.run();
        }
    }

    /** Words that can't be deleted do no harm: they are read only while the lock is held, and who holds it writes them anew. */
    private void forgetHolder() {
        try {
            Files.deleteIfExists(file.who());
        } catch (IOException e) {
            return;
        }
    }
}
