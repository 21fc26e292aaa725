package dev.furrow.adopt.imports;

import dev.furrow.error.Place;
import dev.furrow.script.SourceFile;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file of another tool's folder.
 *
 * @param path within the folder, with slashes
 */
record ToolFile(String path, SourceFile source) {
    private static final Pattern LINE_START = Pattern.compile("(?<=\n)");

    /** Returns its name without the folders that it lies in. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean endsWith(String ending) {
        return path.endsWith(ending);
    }

    String text() {
        return source.text();
    }

    /** Returns its lines, each with its end, so that joined they are the text. */
    List<String> lines() {
        String text = text();
        return text.isEmpty() ? List.of() : List.of(LINE_START.split(text, -1));
    }

    Place place() {
        return Place.of(source.name());
    }

    Place line(int number) {
        return Place.of(source.name(), number);
    }
}
