package dev.furrow.script;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FileNames;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** The files of a folder and its subfolders, in the order of their names. Links are followed, but not round in cycles. */
final class ScriptWalk {
    private static final List<String> ENDINGS = List.of(".sql", ".java");

    private final List<SourceFile> files;
    private final Deque<Path> inside = new ArrayDeque<>();

    private ScriptWalk(List<SourceFile> files) {
        this.files = files;
    }

    /**
     * Reads every script; names that begin with {@code .} or {@code _} and other endings are passed over.
     *
     * @throws FurrowException if one can't be read, or a folder's index lists one that is missing
     */
    static List<SourceFile> read(List<ScriptFolder> folders) {
        List<SourceFile> files = new ArrayList<>();
        for (ScriptFolder folder : folders) {
            new FolderIndex(folder).requireFiles();
            new ScriptWalk(files).walk(folder.path(), folder.display());
        }
        return files;
    }

    /** Returns whether a script lies in a folder, not counting those inside. */
    static boolean hasScript(Path directory) {
        return children(directory, directory.toString()).stream().anyMatch(child -> isScript(child.name()));
    }

    private void walk(Path directory, String display) {
        Path real = real(directory, display);
        if (inside.contains(real)) {
            throw cycle(display);
        }
        inside.push(real);
        for (Child child : children(directory, display)) {
            String name = child.name();
            if (!name.startsWith(".") && !name.startsWith("_")) {
                visit(child.path(), name, display.isEmpty() ? name : display + "/" + name);
            }
        }
        inside.pop();
    }

    private void visit(Path path, String name, String display) {
        if (isScript(name)) {
            FileNames.requireRead(display);
        }
        if (isScript(name) && Files.isRegularFile(path)) {
            files.add(SourceFile.read(path, display));
        } else if (Files.isDirectory(path)) {
            walk(path, display);
        } else if (isScript(name)) {
            throw noFile(path, display);
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
    private static FurrowException noFile(Path path, String display) {
        return new FurrowException(
                Place.of(display),
                Files.isSymbolicLink(path) ? "is a link that leads to no file" : "is no file",
                Advice.say("Take it away, or give it a name that begins with _ or ends otherwise."));
    }

    private static FurrowException cycle(String display) {
        return new FurrowException(
                Place.of(display),
                "is a link that leads back to a folder above it",
                Advice.say("Take it away, or give it a name that begins with _ or a point."));
    }

    private static Path real(Path directory, String display) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw unreadable(display, e);
        }
    }

    /** What lies in a folder. Of a name alone that can't be read, no path can be made again. */
    private record Child(String name, Path path) {
        static Child of(Path path) {
            return new Child(String.valueOf(path.getFileName()), path);
        }
    }

    private static List<Child> children(Path directory, String display) {
        List<Child> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(path -> children.add(Child.of(path)));
        } catch (DirectoryIteratorException e) {
            throw unreadable(display, Objects.requireNonNull(e.getCause(), "it always has one"));
        } catch (IOException e) {
            throw unreadable(display, e);
        }
        children.sort(Comparator.comparing(Child::name));
        return children;
    }

    private static FurrowException unreadable(String display, IOException e) {
        return new FurrowException(
                Diagnostic.of(Place.of(display), "can't be listed: " + FileErrors.reason(e))
                        .advising(Advice.say("Check that the folder may be read.")),
                e);
    }
}
