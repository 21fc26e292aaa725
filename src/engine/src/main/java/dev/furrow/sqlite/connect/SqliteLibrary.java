package dev.furrow.sqlite.connect;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
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

    // The property is the whole JVM's, in which each class loader has its own copy of this class; a literal is the same
    // in
    // all.
    private static final String JVM = "dev.furrow: SQLite's library";

    private static @Nullable LibraryFolder loaded;

    private SqliteLibrary() {}

    /** Loads the library, unless that has been done. */
    static void load() {
        synchronized (JVM) {
            if (loaded == null) {
                loaded = load(Path.of(System.getProperty(FOLDER, System.getProperty("java.io.tmpdir", ""))));
            }
        }
    }

    private static LibraryFolder load(Path parent) {
        LibraryFolder folder = folder(parent);
        String path = folder.path().toString();
        Map<String, String> properties = new HashMap<>();
        properties.put(FOLDER, path);
        if (System.getProperty(UNPACKED) == null && unpack(folder)) {
            properties.put(UNPACKED, path);
            properties.put("org.sqlite.lib.name", LinuxLibrary.NAME);
        }
        load(parent, properties);
        return folder;
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

    private static boolean unpack(LibraryFolder folder) {
        try {
            return LinuxLibrary.unpack(folder.file(LinuxLibrary.NAME));
        } catch (IOException e) {
            throw unpackable(folder.path(), e);
        }
    }

    private static LibraryFolder folder(Path parent) {
        try {
            return LibraryFolder.in(parent);
        } catch (IOException e) {
            throw unpackable(parent, e);
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
        return failure("can't be unpacked into " + folder + ": " + FileErrors.reason(cause), cause);
    }

    private static FurrowException failure(String what, Exception cause) {
        return new FurrowException(
                Diagnostic.of("SQLite's library " + what)
                        .advising(Advice.say("Name a folder where files can be made and run in the system property "
                                + FOLDER + ".")),
                cause);
    }
}
