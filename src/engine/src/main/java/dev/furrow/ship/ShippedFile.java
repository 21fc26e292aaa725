package dev.furrow.ship;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FileNames;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.script.ScriptFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file that an application is to have in its jar.
 *
 * @param path where it is
 * @param shown as messages name it
 * @param inside its path in its folder, with slashes
 */
record ShippedFile(Path path, String shown, String inside) {
    /** Returns the files of a folder and its subfolders, by their names; what begins with {@code .} or {@code _} stays behind. */
    static List<ShippedFile> in(ScriptFolder folder) {
        try (Stream<Path> paths = Files.walk(folder.path(), FileVisitOption.FOLLOW_LINKS)) {
            return paths.filter(path -> isShipped(folder.path().relativize(path)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(path -> new ShippedFile(path, folder.display(path), inside(folder, path)))
                    .toList();
        } catch (UncheckedIOException e) {
            throw unreadable(folder, Objects.requireNonNull(e.getCause(), "it always has one"));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** Returns a file by itself, as messages name it. */
    static ShippedFile of(Map.Entry<String, Path> file) {
        return new ShippedFile(
                file.getValue(), file.getKey(), file.getValue().getFileName().toString());
    }

    private static boolean isShipped(Path inside) {
        for (Path part : inside) {
            String name = part.toString();
            if (name.startsWith(".") || name.startsWith("_")) {
                return false;
            }
        }
        return true;
    }

    private static String inside(ScriptFolder folder, Path path) {
        return FileNames.slashed(folder.path().relativize(path));
    }

    private static FurrowException unreadable(ScriptFolder folder, IOException e) {
        return new FurrowException(
                Diagnostic.of(Place.of(folder.display()), "can't be read: " + FileErrors.reason(e)), e);
    }

    boolean isJava() {
        return shown.endsWith(".java");
    }
}
