package dev.furrow.adopt.imports;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FileNames;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.script.ScriptFolder;
import dev.furrow.script.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Another tool's folder, those inside it among it.
 *
 * @param display as messages name it
 * @param files in the order of their paths
 */
record ToolFolder(String display, List<ToolFile> files) {
    ToolFolder {
        files = List.copyOf(files);
    }

    /** Lists the files of a folder; names that begin with a point are passed over. */
    static ToolFolder of(ScriptFolder folder) {
        try (Stream<Path> paths = Files.walk(folder.path())) {
            List<ToolFile> files = new ArrayList<>();
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String inside = FileNames.slashed(folder.path().relativize(path));
                if (!inside.startsWith(".") && !inside.contains("/.")) {
                    files.add(new ToolFile(inside, SourceFile.read(path, folder.display(path))));
                }
            }
            return new ToolFolder(folder.display(), files);
        } catch (IOException e) {
            throw unreadable(folder, e);
        } catch (UncheckedIOException e) {
            throw unreadable(folder, Objects.requireNonNull(e.getCause(), "it always has one"));
        }
    }

    private static FurrowException unreadable(ScriptFolder folder, IOException e) {
        return new FurrowException(
                Diagnostic.of(Place.of(folder.display()), "can't be listed: " + FileErrors.reason(e))
                        .advising(Advice.say("Check that the folder may be read.")),
                e);
    }

    boolean any(Predicate<ToolFile> wanted) {
        return files.stream().anyMatch(wanted);
    }

    /** Returns whether a file with this ending has a text in which {@code wanted} holds. */
    boolean anyText(String ending, Predicate<String> wanted) {
        return any(file -> file.endsWith(ending) && wanted.test(file.text()));
    }
}
