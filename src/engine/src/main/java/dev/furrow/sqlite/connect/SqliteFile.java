package dev.furrow.sqlite.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A database's file by the one name that all who open it agree on, whatever links they came through.
 *
 * @param real absolute; its folders may still be missing
 */
record SqliteFile(Path real) {
    /** Follows links, that of a file which is still missing too. */
    static SqliteFile at(Path path) {
        return new SqliteFile(real(path.toAbsolutePath().normalize(), 40));
    }

    private static Path real(Path path, int links) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return realOfMissing(path, links);
        }
    }

    private static Path realOfMissing(Path path, int links) {
        Path parent = path.getParent();
        Path name = path.getFileName();
        if (parent == null || name == null) {
            return path;
        }
        if (links > 0 && Files.isSymbolicLink(path)) {
            return real(target(path, parent), links - 1);
        }
        return real(parent, links).resolve(name);
    }

    private static Path target(Path link, Path parent) {
        try {
            return parent.resolve(Files.readSymbolicLink(link)).normalize();
        } catch (IOException e) {
            return link;
        }
    }

    /** Returns whether there is a database: SQLite itself takes an empty file for none. */
    boolean exists() {
        try {
            return Files.size(real) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the file that is locked; what is in it doesn't matter, and it stays. */
    Path lock() {
        return beside("-furrow.lock");
    }

    /** Returns the file that says who holds the lock. */
    Path who() {
        return beside("-furrow.who");
    }

    Path folder() {
        Path parent = real.getParent();
        return parent == null ? real : parent;
    }

    private Path beside(String ending) {
        return real.resolveSibling(real.getFileName() + ending);
    }
}
