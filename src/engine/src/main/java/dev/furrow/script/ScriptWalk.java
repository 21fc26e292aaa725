package dev.furrow.script;

import dev.furrow.error.FileTrouble;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** The files of a folder and its subfolders, in the order of their names. Links are followed, but not round in circles. */
final class ScriptWalk {
    private static final List<String> ENDINGS = List.of(".sql", ".java");

    private final ScriptFolder folder;
    private final List<SourceFile> files;
    private final Deque<Path> inside = new ArrayDeque<>();

    private ScriptWalk(ScriptFolder folder, List<SourceFile> files) {
        this.folder = folder;
        this.files = files;
    }

    /** Reads every script; names that begin with {@code .} or {@code _} and other endings are passed over. */
    static List<SourceFile> read(List<ScriptFolder> folders) {
        List<SourceFile> files = new ArrayList<>();
        for (ScriptFolder folder : folders) {
            new ScriptWalk(folder, files).walk(folder.path());
        }
        return files;
    }

    private void walk(Path directory) {
        Path real = real(directory);
        if (inside.contains(real)) {
            throw circle(directory);
        }
        inside.push(real);
        for (Path path : children(directory)) {
            visit(path, String.valueOf(path.getFileName()));
        }
        inside.pop();
    }

    private void visit(Path path, String name) {
        if (name.startsWith(".") || name.startsWith("_")) {
            return;
        }
        if (isScript(name) && Files.isRegularFile(path)) {
            files.add(SourceFile.read(path, folder.display(path)));
        } else if (Files.isDirectory(path)) {
            walk(path);
        } else if (isScript(name)) {
            throw noFile(path);
        }
    }

    private static boolean isScript(String name) {
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Who reads from a pipe waits. */
    private FurrowException noFile(Path path) {
        return new FurrowException(
                Place.of(folder.display(path)),
                Files.isSymbolicLink(path) ? "is a link that leads to no file" : "is no file",
                List.of("Take it away, or give it a name that begins with _ or ends otherwise."));
    }

    private FurrowException circle(Path directory) {
        return new FurrowException(
                Place.of(folder.display(directory)),
                "is a link that leads back to a folder above it",
                List.of("Take it away, or give it a name that begins with _ or a point."));
    }

    private Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    private List<Path> children(Path directory) {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(paths::add);
        } catch (DirectoryIteratorException e) {
            throw unreadable(directory, Objects.requireNonNull(e.getCause(), "it always has one"));
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
        Collections.sort(paths);
        return paths;
    }

    private FurrowException unreadable(Path directory, IOException e) {
        return new FurrowException(
                Place.of(folder.display(directory)),
                "can't be listed: " + FileTrouble.words(e),
                List.of("Check that the folder may be read."),
                e);
    }
}
