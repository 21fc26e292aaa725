package dev.furrow.script;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FileNames;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a build wrote of the files that it put into a folder: a line for each, its hash and its path. Other lines say nothing. */
final class FolderIndex {
    private static final Pattern LINE = Pattern.compile("^[\\w-]+:[0-9a-f]+  (.+)$", Pattern.MULTILINE);

    private final ScriptFolder folder;

    FolderIndex(ScriptFolder folder) {
        this.folder = folder;
    }

    /** A script that is lost on the way into a jar would leave a graph that is shorter, and right in itself. */
    void requireFiles() {
        List<String> lost = files().stream()
                .filter(file -> !Files.exists(FileNames.resolve(folder.path(), file)))
                .sorted()
                .toList();
        if (!lost.isEmpty()) {
            throw new FurrowException(
                    Diagnostic.of(
                                    Place.of(folder.display()),
                                    "lacks what " + ScriptFolder.INDEX + " lists beside it: " + String.join(", ", lost))
                            .noting("The folder is in " + container() + ".")
                            .advising(
                                    Advice.run("Where the application is built:", "migrate:compile"),
                                    Advice.say(
                                            "If it is lost after that: what makes the jar leaves it out, by a filter perhaps.")));
        }
    }

    private List<String> files() {
        Path index = folder.path().resolve(ScriptFolder.INDEX);
        if (!Files.isRegularFile(index)) {
            return List.of();
        }
        try {
            String text = new String(Files.readAllBytes(index), StandardCharsets.UTF_8);
            return LINE.matcher(text).results().map(line -> line.group(1)).toList();
        } catch (IOException e) {
            throw new FurrowException(
                    Diagnostic.of(
                            Place.of(folder.display() + "/" + ScriptFolder.INDEX),
                            "can't be read: " + FileErrors.reason(e)),
                    e);
        }
    }

    private String container() {
        Path path = folder.path();
        return path.getFileSystem().equals(FileSystems.getDefault())
                ? path.toString()
                : path.getFileSystem().toString();
    }
}
