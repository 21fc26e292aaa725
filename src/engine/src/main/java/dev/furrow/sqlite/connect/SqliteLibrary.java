package dev.furrow.sqlite.connect;

import dev.furrow.error.FileTrouble;
import dev.furrow.error.FurrowException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite's library for this machine, which is unpacked into a file and loaded from there. It gets a folder of its own for that. In
 * the common one the driver deletes what it takes for leftovers of other processes, and prints a stack trace for each
 * that is gone meanwhile or belongs to another user.
 */
final class SqliteLibrary {
    private static final String FOLDER = "org.sqlite.tmpdir";
    private static final String UNPACKED = "org.sqlite.lib.path";
    private static final String PREFIX = "furrow-sqlite-";
    private static final String IN_USE = ".lck";

    // The property is the whole JVM's, in which each plugin has its own copy of this class; a literal is the same in
    // all.
    private static final String JVM = "dev.furrow: SQLite's library";

    private static boolean loaded;

    private SqliteLibrary() {}

    /** Loads the library, unless that has been done. */
    static void load() {
        synchronized (JVM) {
            if (!loaded) {
                load(Path.of(System.getProperty(FOLDER, System.getProperty("java.io.tmpdir", ""))));
                loaded = true;
            }
        }
    }

    private static void load(Path parent) {
        clear(parent);
        Path folder = folder(parent);
        Map<String, String> properties = new HashMap<>();
        properties.put(FOLDER, folder.toString());
        if (System.getProperty(UNPACKED) == null && unpack(folder)) {
            properties.put(UNPACKED, folder.toString());
            properties.put("org.sqlite.lib.name", LinuxLibrary.NAME);
        }
        load(parent, properties);
    }

    private static void load(Path parent, Map<String, String> properties) {
        Map<String, @Nullable String> before = new HashMap<>();
        properties.forEach((name, text) -> before.put(name, System.setProperty(name, text)));
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw failure("can't be loaded from " + parent + ": " + e.getMessage(), e);
        } finally {
            before.forEach(SqliteLibrary::restore);
        }
    }

    private static boolean unpack(Path folder) {
        Path file = folder.resolve(LinuxLibrary.NAME);
        try {
            deletedAtTheEnd(Files.createFile(folder.resolve(LinuxLibrary.NAME + IN_USE)));
            deletedAtTheEnd(file);
            return LinuxLibrary.unpack(file);
        } catch (IOException e) {
            throw unpackable(folder, e);
        }
    }

    /** Makes a folder that is deleted at the JVM's end, behind the files in it. */
    private static Path folder(Path parent) {
        try {
            return deletedAtTheEnd(Files.createTempDirectory(parent, PREFIX));
        } catch (IOException e) {
            throw unpackable(parent, e);
        }
    }

    private static Path deletedAtTheEnd(Path path) {
        path.toFile().deleteOnExit();
        return path;
    }

    /**
     * Deletes what ended runs could not: Windows keeps a library that is loaded to the end of its process. A run that was killed
     * leaves its lock file, and so is taken for one that goes on.
     */
    private static void clear(Path parent) {
        File[] folders = parent.toFile().listFiles((folder, name) -> name.startsWith(PREFIX));
        for (File folder : folders == null ? new File[0] : folders) {
            File[] files = folder.listFiles();
            if (files != null && files.length > 0 && !isInUse(files)) {
                delete(files);
                delete(folder);
            }
        }
    }

    private static boolean isInUse(File... files) {
        for (File file : files) {
            if (file.getName().endsWith(IN_USE)) {
                return true;
            }
        }
        return false;
    }

    // Whatever can't be deleted is another run's to delete.
    @SuppressWarnings("ResultOfMethodCallIgnored")
    private static void delete(File... files) {
        for (File file : files) {
            file.delete();
        }
    }

    private static void restore(String name, @Nullable String before) {
        if (before == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, before);
        }
    }

    private static FurrowException unpackable(Path folder, IOException cause) {
        return failure("can't be unpacked into " + folder + ": " + FileTrouble.words(cause), cause);
    }

    private static FurrowException failure(String what, Exception cause) {
        return new FurrowException(
                null,
                "SQLite's library " + what,
                List.of("Name a folder where files can be made and run:  MAVEN_OPTS=-D" + FOLDER + "=..."),
                cause);
    }
}
