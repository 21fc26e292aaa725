package dev.furrow.script;

import dev.furrow.error.FileNames;
import java.nio.file.Path;

/**
 * A folder of scripts, on disk or inside a jar.
 *
 * @param display as messages name it: relative to the project where it lies inside, {@code classpath:...} in a jar
 * @param path where its files are
 */
public record ScriptFolder(String display, Path path) {
    /** The file by which a folder is found where nothing lists folders. It lists the files that a build put there. */
    public static final String INDEX = "furrow.index";

    /** Returns a file's name as messages show it, with slashes on every system. */
    public String display(Path file) {
        String inside = FileNames.slashed(path.relativize(file));
        return display.isEmpty() ? inside : display + "/" + inside;
    }
}
