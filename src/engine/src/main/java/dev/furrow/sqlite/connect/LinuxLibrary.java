package dev.furrow.sqlite.connect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite's library for a Linux with glibc. For any machine the driver finds out which one it needs, by a process that it starts,
 * and reads what it unpacked once more, byte by byte: together more than half of what a goal spends on opening a file.
 */
final class LinuxLibrary {
    static final String NAME = "libsqlitejdbc.so";

    private LinuxLibrary() {}

    /** Unpacks it into {@code file}, if it is plain that this machine needs it. */
    static boolean unpack(Path file) throws IOException {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return false;
        }
        return switch (System.getProperty("os.arch", "")) {
            case "amd64" -> unpack(file, "x86_64", "/lib64/ld-linux-x86-64.so.2");
            case "aarch64" -> unpack(file, "aarch64", "/lib/ld-linux-aarch64.so.1");
            default -> false;
        };
    }

    private static boolean unpack(Path file, String machine, String glibc) throws IOException {
        if (!Files.exists(Path.of(glibc)) || Files.exists(Path.of("/lib/ld-musl-" + machine + ".so.1"))) {
            return false;
        }
        String resource = "/org/sqlite/native/Linux/" + machine + "/" + NAME;
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (packed == null) {
                return false;
            }
            Files.copy(packed, file);
            return true;
        }
    }
}
