package dev.furrow.sqlite.connect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder in the temporary one for this process alone. A file in it stays locked while the process lives, so that a later run
 * knows whose process is gone, however it ended, and clears what that left behind.
 *
 * <p>Anybody may make names in the temporary folder. So only real folders are looked into that this user owns and nobody else may
 * enter, and no link is followed. The file appears before any other: a folder that has others without it was left by a run that
 * ended, and whose library the system wouldn't delete.
 */
final class LibraryFolder {
    private static final String PREFIX = "furrow-sqlite-";
    private static final String LOCK = "in-use.lock";

    private final Path path;

    @SuppressWarnings("UnusedVariable") // Its file is unlocked when nobody refers to it any more.
    private final FileLock lock;

    private LibraryFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one in {@code temporary}, which goes at the JVM's end, and clears those of processes that are gone. */
    static LibraryFolder in(Path temporary) throws IOException {
        Path real = temporary.toRealPath();
        LibraryFolder folder = made(real);
        ofThisJvm().add(folder.path);
        folder.clearOthers(real);
        return folder;
    }

    /** Begins anew where another run cleared the folder before its file was locked. */
    private static LibraryFolder made(Path temporary) throws IOException {
        while (true) {
            Path path = Files.createTempDirectory(temporary, PREFIX);
            Path file = path.resolve(LOCK);
            @Nullable FileLock lock = lock(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (lock != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                deletedAtTheEnd(path);
                deletedAtTheEnd(file);
                return new LibraryFolder(path, lock);
            }
        }
    }

    /** Returns the lock on a file; none if another process has it, or the folder is gone. */
    private static @Nullable FileLock lock(Path file, OpenOption... options) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, options);
        } catch (NoSuchFileException cleared) {
            return null;
        }
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
            return lock;
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    Path path() {
        return path;
    }

    /** Returns where in the folder a file of that name goes, which is deleted at the JVM's end. */
    Path file(String name) {
        return deletedAtTheEnd(path.resolve(name));
    }

    private static Path deletedAtTheEnd(Path path) {
        path.toFile().deleteOnExit();
        return path;
    }

    /**
     * Returns the folders of all class loaders of this JVM, which must not even open each other's files: to close any descriptor
     * of a file unlocks it. Paths are of the JDK's class, and so the same to all of them.
     */
    @SuppressWarnings("unchecked") // Under this key stands nothing else.
    private static Set<Path> ofThisJvm() {
        Properties shared = System.getProperties();
        String key = "dev.furrow.sqlite.folders";
        shared.putIfAbsent(key, ConcurrentHashMap.newKeySet());
        return (Set<Path>) shared.get(key);
    }

    private void clearOthers(Path temporary) throws IOException {
        UserPrincipal us = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
        for (Path folder : entries(temporary, PREFIX + "*")) {
            if (!ofThisJvm().contains(folder) && belongsTo(us, folder)) {
                clear(folder);
            }
        }
    }

    private static List<Path> entries(Path folder, String names) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, names)) {
            stream.forEach(entries::add);
            return entries;
        } catch (DirectoryIteratorException e) {
            throw Objects.requireNonNull(e.getCause(), "it always has one");
        }
    }

    private static boolean belongsTo(UserPrincipal us, Path folder) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(us)
                    && isPrivate(folder);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Returns whether only its owner may enter it; file systems without modes keep others out by other means. */
    private static boolean isPrivate(Path folder) throws IOException {
        PosixFileAttributeView modes =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return modes == null
                || modes.readAttributes().permissions().equals(PosixFilePermissions.fromString("rwx------"));
    }

    /** Clears a folder, unless its process lives. What can't be deleted is a later run's to delete. */
    private static void clear(Path folder) {
        try {
            // Listed first: what appears later is a living process's.
            List<Path> files = entries(folder, "*");
            Path file = folder.resolve(LOCK);
            if (files.contains(file)) {
                deleteUnlessLocked(files, file);
            } else {
                delete(files);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            return;
        }
    }

    private static void deleteUnlessLocked(List<Path> files, Path file) throws IOException {
        @Nullable FileLock lock = lock(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        if (lock == null) {
            return;
        }
        try {
            delete(files);
        } finally {
            lock.acquiredBy().close();
        }
    }

    private static void delete(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
