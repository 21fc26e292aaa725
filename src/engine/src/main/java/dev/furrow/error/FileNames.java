package dev.furrow.error;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Names of files, not all of which a JVM can read or write that was started without a locale: it takes each letter beyond ASCII for
 * none.
 */
public final class FileNames {
    /** What stands for bytes that are no letter. */
    private static final char NO_LETTER = '\uFFFD';

    private FileNames() {}

    /**
     * Refuses a name in which letters are lost.
     *
     * @param display the file as messages show it
     */
    public static void requireRead(String display) {
        if (display.indexOf(NO_LETTER) >= 0) {
            throw new FurrowException(told(Diagnostic.of(
                    Place.of(display), "has letters in its name that can't be read, each shown as " + NO_LETTER)));
        }
    }

    /**
     * Returns the path of what is called {@code name} in a folder.
     *
     * @throws FurrowException if no file can have that name here
     */
    public static Path resolve(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new FurrowException(
                    told(Diagnostic.of("no file can be called \"" + name + "\" here: " + e.getReason())), e);
        }
    }

    /** Returns a path with slashes on every system; a backslash in a name, which Unix allows, stays. */
    public static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static Diagnostic told(Diagnostic failure) {
        return failure.noting("Java takes file names for " + System.getProperty("sun.jnu.encoding")
                        + " here, as LC_ALL and LANG say.")
                .advising(Advice.literal("If that is ASCII, type before the command:", "export LC_ALL=C.UTF-8"));
    }
}
